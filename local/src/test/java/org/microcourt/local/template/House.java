package org.microcourt.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.microcourt.json.Json;
import org.microcourt.local.bucket.BucketServer;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.lambda.Functions;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.local.lambda.InvocationServer;
import org.microcourt.local.seal.DemonstrationSeal;
import org.microcourt.local.seal.KeyServer;
import org.microcourt.local.states.StateMachines;
import org.microcourt.local.states.StatesServer;
import org.microcourt.local.states.TaskFunctions;
import org.microcourt.local.table.TableServer;
import org.microcourt.local.table.Tables;
import org.microcourt.platform.Platform;
import org.microcourt.record.Hash;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The template's functions on the template's table, buckets and state machines, with an issuer and
/// a stage that notes what is posted. Time stands still until it is told to pass.
final class House implements AutoCloseable {
  static final Instant MORNING = Instant.parse("2026-11-24T06:00:05Z");

  /// The frames posted, each as `<connection> <text>`.
  final List<String> posts = new CopyOnWriteArrayList<>();

  final DynamoDbClient tables;
  final Stack stack;
  private final CourtClock clock = new CourtClock(Clock.fixed(MORNING, ZoneOffset.UTC));
  private final Map<String, String> surroundings = new HashMap<>();
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Functions functions;
  private final RSAKey key;
  private final String issuer;

  House() throws IOException, JOSEException {
    this(Map.of());
  }

  /// With these parameters besides those that have no default.
  House(Map<String, String> parameters) throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("key-1").generate();
    String outside = outside();
    issuer = outside + "/issuer";
    PseudoParameters place = PseudoParameters.of("microcourt", "us-east-1", "111122223333");
    Map<String, String> all = new HashMap<>(parameters);
    all.put("OidcIssuer", issuer);
    all.put("OidcAudience", "microcourt");
    all.put("ClientOrigin", outside);
    stack = Stack.load(CourtTemplate.home().resolve("template.yaml"), all, place);
    functions = new Functions(stack.functions(), () -> surroundings, clock);
    TableServer table = started(TableServer.start(Optional.empty()));
    BucketServer buckets =
        started(
            BucketServer.start(
                new BucketServer.Settings(
                    Optional.empty(), "local", "secret", Duration.ofSeconds(1)),
                new BucketServer.Contents(stack.buckets(), stack.bucketRules(), place),
                functions,
                clock));
    StateMachines machines =
        started(new StateMachines(stack.stateMachines(), this::task, clock, Optional.empty()));
    StatesServer states = started(new StatesServer(machines, 0));
    InvocationServer invocations = started(new InvocationServer(functions));
    surroundings.putAll(
        Map.of(
            "AWS_REGION",
            "us-east-1",
            "AWS_ACCESS_KEY_ID",
            "local",
            "AWS_SECRET_ACCESS_KEY",
            "secret",
            "AWS_ENDPOINT_URL_DYNAMODB",
            table.endpoint().toString(),
            "AWS_ENDPOINT_URL_S3",
            buckets.endpoint().toString(),
            "AWS_ENDPOINT_URL_SFN",
            states.address().toString(),
            "AWS_ENDPOINT_URL_LAMBDA",
            invocations.address().toString(),
            "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI",
            outside + "/stage"));
    seal();
    tables = started(client(table));
    TableSpec court = stack.tables().getFirst();
    // DynamoDB Local removes what has expired by the machine's clock, which is not the test's.
    Tables.create(
        tables,
        court.name(),
        stack.properties(court.id()).orElseThrow().without("TimeToLiveSpecification"));
  }

  private void seal() {
    DemonstrationSeal seal = DemonstrationSeal.of(Optional.empty(), issuer + "/root.pem");
    FunctionSpec sealing =
        stack.functions().stream()
            .filter(f -> f.id().equals("SealTranscriptFunction"))
            .findFirst()
            .orElseThrow();
    KeyServer keys =
        started(new KeyServer(seal, sealing.environment().getOrDefault("SEAL_KEY", "")));
    surroundings.put("AWS_ENDPOINT_URL_KMS", keys.address().toString());
    byte[] pem = seal.pem().getBytes(UTF_8);
    platform(sealing.id())
        .caseFiles()
        .put("seal/certificates.pem", pem, "application/x-pem-file", Hash.sha256(pem));
  }

  private static DynamoDbClient client(TableServer server) {
    return DynamoDbClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
        .httpClient(Apache5HttpClient.create())
        .build();
  }

  private <T extends AutoCloseable> T started(T service) {
    started.push(service);
    return service;
  }

  private String outside() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/issuer/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange,
                Json.obj("issuer", address + "/issuer", "jwks_uri", address + "/issuer/keys")
                    .text()));
    server.createContext(
        "/issuer/keys", exchange -> answer(exchange, new JWKSet(key).toString(true)));
    server.createContext(
        "/stage/@connections/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          posts.add(path.substring(path.lastIndexOf('/') + 1) + " " + text);
          answer(exchange, "{}");
        });
    server.start();
    started.push(() -> server.stop(0));
    return address;
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private TaskFunctions.Answer task(String arn, Json payload) {
    return invoke(arn, (Json.Obj) payload) instanceof Invocation.Returned(Json value)
        ? new TaskFunctions.Returned(value)
        : new TaskFunctions.Failed("Broken", "", List.of());
  }

  /// The court's ways out, as this function has them.
  Platform platform(String function) {
    Map<String, String> environment = new HashMap<>(functions.environment(function));
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "court");
    return Platform.of(environment, clock);
  }

  /// Lets time pass.
  void pass(Duration time) {
    clock.advance(time);
  }

  Invocation invoke(String function, Json.Obj event) {
    return functions.invoke(function, event);
  }

  /// The function's answer, which must not be an error.
  Json.Obj answer(String function, Json.Obj event) {
    Invocation invocation = invoke(function, event);
    if (invocation instanceof Invocation.Returned(Json.Obj payload)) {
      return payload;
    }
    throw new AssertionError(function + " failed: " + invocation);
  }

  /// A token of the judge of the sample events.
  String token() throws JOSEException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience("microcourt")
            .subject("judge-zhou")
            .issueTime(Date.from(MORNING))
            .expirationTime(Date.from(MORNING.plusSeconds(3600)))
            .claim("auth_time", MORNING.minusSeconds(60).getEpochSecond())
            .claim("acr", "2")
            .claim("name", "周法官")
            .claim("microcourt_staff", true)
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID("key-1")
            .build();
    SignedJWT jwt = new SignedJWT(header, claims);
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      close(started.pop());
    }
    clock.close();
  }

  private static void close(AutoCloseable service) {
    try {
      service.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
