package org.microcourt.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.microcourt.json.Json;
import org.microcourt.local.bucket.BucketServer;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.gateway.Place;
import org.microcourt.local.lambda.Functions;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.local.lambda.InvocationServer;
import org.microcourt.local.lambda.Invoker;
import org.microcourt.local.schedule.Schedules;
import org.microcourt.local.seal.DemonstrationSeal;
import org.microcourt.local.seal.KeyServer;
import org.microcourt.local.states.StateMachines;
import org.microcourt.local.states.StatesServer;
import org.microcourt.local.states.TaskFunctions;
import org.microcourt.local.table.DeadLetters;
import org.microcourt.local.table.Pace;
import org.microcourt.local.table.StreamPump;
import org.microcourt.local.table.TableServer;
import org.microcourt.local.table.Tables;
import org.microcourt.local.template.ApiSpec;
import org.microcourt.local.template.FunctionSpec;
import org.microcourt.local.template.PseudoParameters;
import org.microcourt.local.template.Stack;
import org.microcourt.local.template.StreamSpec;
import org.microcourt.local.template.TableSpec;
import org.microcourt.platform.Platform;
import org.microcourt.platform.calendar.DynamoYears;
import org.microcourt.record.Hash;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Table, buckets, state machines and functions of a template, each on a loopback port of its own.
/// Stops them in the opposite order of their start.
final class Services implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Services.class.getName());
  private static final String KEY = "microcourt";
  private static final String SECRET = "microcourt-local-secret";

  private final Stack stack;
  private final PseudoParameters pseudo;
  private final CourtClock clock;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Map<String, String> surroundings = new ConcurrentHashMap<>();
  private final Functions functions;
  private final DeadLetters deadLetters = new DeadLetters();
  private final String domainName;
  private Optional<DynamoDbClient> tables = Optional.empty();
  private Optional<DynamoDbStreamsClient> streams = Optional.empty();

  private Services(Stack stack, PseudoParameters pseudo, URI stage, CourtClock clock) {
    this.stack = stack;
    this.pseudo = pseudo;
    this.clock = clock;
    this.domainName = stage.getAuthority();
    this.functions = new Functions(stack.functions(), () -> surroundings, clock);
    surroundings.putAll(
        Map.of(
            "AWS_REGION",
            pseudo.region(),
            "AWS_ACCESS_KEY_ID",
            KEY,
            "AWS_SECRET_ACCESS_KEY",
            SECRET,
            "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI",
            stage.toString()));
  }

  /// Starts everything but the streams.
  ///
  /// @param stage the address of the API's stage over HTTP, where connections are posted to
  static Services start(
      Stack stack,
      PseudoParameters pseudo,
      URI stage,
      CourtClock clock,
      Optional<Path> data,
      DemonstrationSeal seal,
      UnaryOperator<Invoker> bus) {
    Services services = new Services(stack, pseudo, stage, clock);
    try {
      services.table(data.map(folder -> folder.resolve("table")));
      services.buckets(clock, data.map(folder -> folder.resolve("buckets")), bus);
      services.keys(seal);
      services.invocations();
      services.stateMachines(clock, data.map(folder -> folder.resolve("executions")));
      return services;
    } catch (RuntimeException e) {
      services.close();
      throw e;
    }
  }

  private void table(Optional<Path> folder) {
    TableServer server = started(TableServer.start(folder));
    surroundings.put("AWS_ENDPOINT_URL_DYNAMODB", server.endpoint().toString());
    StaticCredentialsProvider credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET));
    Region region = Region.of(pseudo.region());
    tables =
        Optional.of(
            started(
                DynamoDbClient.builder()
                    .endpointOverride(server.endpoint())
                    .region(region)
                    .credentialsProvider(credentials)
                    .build()));
    streams =
        Optional.of(
            started(
                DynamoDbStreamsClient.builder()
                    .endpointOverride(server.endpoint())
                    .region(region)
                    .credentialsProvider(credentials)
                    .build()));
    for (TableSpec table : stack.tables()) {
      Tables.create(tables.get(), table.name(), stack.properties(table.id()).orElseThrow());
    }
  }

  /// Puts years of the legal calendar into the tables.
  void supply(List<Json.Obj> years) {
    for (TableSpec table : stack.tables()) {
      DynamoYears kept = new DynamoYears(tables.orElseThrow(), table.name());
      years.forEach(kept::supply);
    }
  }

  private void buckets(CourtClock clock, Optional<Path> folder, UnaryOperator<Invoker> bus) {
    BucketServer server =
        started(
            BucketServer.start(
                new BucketServer.Settings(folder, KEY, SECRET, Pace.LOCAL.retry()),
                new BucketServer.Contents(stack.buckets(), stack.bucketRules(), pseudo),
                bus.apply(functions),
                clock));
    surroundings.put("AWS_ENDPOINT_URL_S3", server.endpoint().toString());
  }

  /// Serves the key of the seal that the template has, and puts its certificates where it says.
  private void keys(DemonstrationSeal seal) {
    for (FunctionSpec function : stack.functions()) {
      String key = function.environment().get("SEAL_KEY");
      String certificates = function.environment().get("SEAL_CERTIFICATES");
      if (key != null && certificates != null) {
        KeyServer server = started(new KeyServer(seal, key));
        surroundings.put("AWS_ENDPOINT_URL_KMS", server.address().toString());
        byte[] pem = seal.pem().getBytes(StandardCharsets.US_ASCII);
        platform(function.id())
            .caseFiles()
            .put(certificates, pem, "application/x-pem-file", Hash.sha256(pem));
        return;
      }
    }
  }

  private void invocations() {
    InvocationServer server = started(new InvocationServer(functions));
    surroundings.put("AWS_ENDPOINT_URL_LAMBDA", server.address().toString());
  }

  private void stateMachines(CourtClock clock, Optional<Path> folder) {
    StateMachines machines =
        started(new StateMachines(stack.stateMachines(), this::task, clock, folder));
    StatesServer server = started(new StatesServer(machines, 0));
    surroundings.put("AWS_ENDPOINT_URL_SFN", server.address().toString());
  }

  private TaskFunctions.Answer task(String arn, Json payload) {
    Json.Obj event = payload instanceof Json.Obj object ? object : Json.obj();
    return switch (functions.invoke(arn, event)) {
      case Invocation.Returned(Json value) -> new TaskFunctions.Returned(value);
      case Invocation.Failed(String type, String message, List<String> trace) -> {
        LOG.log(
            System.Logger.Level.WARNING,
            "task {0} failed: {1}: {2}\n  {3}",
            arn,
            type,
            message,
            String.join("\n  ", trace));
        yield new TaskFunctions.Failed(type, message, trace);
      }
      case Invocation.TimedOut(Duration after) ->
          new TaskFunctions.TimedOut("Task timed out after " + after);
      case Invocation.Missing _ -> new TaskFunctions.Missing();
    };
  }

  private <T extends AutoCloseable> T started(T service) {
    started.push(service);
    return service;
  }

  /// The one WebSocket API.
  ApiSpec api() {
    if (stack.apis().size() != 1) {
      throw new CourtStartException(
          "The template must have one WebSocket API, not " + stack.apis().size() + ".");
    }
    return stack.apis().getFirst();
  }

  /// Where pages find the buckets.
  String buckets() {
    return surroundings.getOrDefault("AWS_ENDPOINT_URL_S3", "");
  }

  Place gatewayPlace() {
    return new Place(pseudo.partition(), pseudo.region(), pseudo.accountId(), domainName);
  }

  Invoker invoker() {
    return functions;
  }

  /// The court's ways out, as a function has them.
  Platform platform(String function) {
    Map<String, String> environment = new HashMap<>(functions.environment(function));
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "court");
    return Platform.of(environment, clock);
  }

  /// Begins to follow the tables' streams and the schedules. What they start may need the API, so
  /// it comes last.
  void follow() {
    started(new Schedules(stack.schedules(), functions, clock, pseudo));
    for (StreamSpec stream : stack.streams()) {
      started.push(
          StreamPump.start(
              tables.orElseThrow(),
              streams.orElseThrow(),
              new StreamPump.Mapping(stream, table(stream), function(stream)),
              functions,
              deadLetters,
              Pace.LOCAL));
    }
  }

  private TableSpec table(StreamSpec stream) {
    return stack.tables().stream()
        .filter(table -> table.id().equals(stream.table()))
        .findFirst()
        .orElseThrow();
  }

  private FunctionSpec function(StreamSpec stream) {
    return stack.functions().stream()
        .filter(function -> function.id().equals(stream.function()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, "a service does not stop", e);
      }
    }
  }
}
