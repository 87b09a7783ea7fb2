package org.microcourt.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;

/// The issuer as a client sees it, over HTTP.
class IssuerIT {
  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1";
  private static final Person JUDGE = new Person("judge", "周岚", "审判员", true);
  private static final Person SELLER = new Person("seller", "何<b>谦</b>", "原告 \"法定代表人\"", false);

  @TempDir private Path folder;
  private final CourtClock clock = new CourtClock(Clock.fixed(NOON, ZoneOffset.UTC));
  private final HttpClient http = HttpClient.newHttpClient();
  private Server server = new Server();
  private String origin = "";

  @BeforeEach
  void start() throws Exception {
    server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.open();
    server.addConnector(connector);
    origin = "http://127.0.0.1:" + connector.getLocalPort();
    IssuerSettings settings =
        new IssuerSettings(
            origin,
            "microcourt",
            "court",
            List.of(JUDGE, SELLER),
            Optional.of(folder.resolve("issuer/keys.json")));
    server.setHandler(new IssuerHandler(settings, clock));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    clock.close();
    http.close();
  }

  @Test
  void givesTokensThatSayWhoLoggedInAndWhen() throws Exception {
    Json.Obj tokens = Json.parseObject(redeem(code(request(), "judge"), VERIFIER).body());
    SignedJWT access = SignedJWT.parse(tokens.requireString("access_token"));
    assertThat(verifies(access)).isTrue();
    assertThat(access.getJWTClaimsSet().getIssuer()).isEqualTo(origin + "/issuer");
    assertThat(access.getJWTClaimsSet().getAudience()).containsExactly("court");
    assertThat(access.getJWTClaimsSet().getSubject()).isEqualTo("judge");
    assertThat(access.getJWTClaimsSet().getStringClaim("name")).isEqualTo("周岚");
    assertThat(access.getJWTClaimsSet().getBooleanClaim("microcourt_staff")).isTrue();
    assertThat(access.getJWTClaimsSet().getLongClaim("auth_time")).isEqualTo(NOON.getEpochSecond());
    assertThat(access.getJWTClaimsSet().getExpirationTime().toInstant())
        .isEqualTo(NOON.plusSeconds(3600));
    SignedJWT identity = SignedJWT.parse(tokens.requireString("id_token"));
    assertThat(verifies(identity)).isTrue();
    assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly("microcourt");
    assertThat(identity.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("n-1");
  }

  @Test
  void refusesAVerifierThatDoesNotFit() throws Exception {
    HttpResponse<String> answer = redeem(code(request(), "judge"), VERIFIER + "x");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_grant").doesNotContain("access_token");
  }

  @Test
  void takesACodeOnceAndThenVoidsWhatItGave() throws Exception {
    String code = code(request(), "judge");
    Json.Obj tokens = Json.parseObject(redeem(code, VERIFIER).body());
    assertThat(redeem(code, VERIFIER).body()).contains("invalid_grant");
    assertThat(refresh(tokens.requireString("refresh_token")).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesACodeThatIsTooOld() throws Exception {
    String code = code(request(), "judge");
    clock.advance(Duration.ofSeconds(61));
    assertThat(redeem(code, VERIFIER).body()).contains("invalid_grant");
  }

  @Test
  void sendsNobodyToAnAddressThatIsNotRegistered() throws Exception {
    for (String redirect :
        List.of("https://evil.example/", origin + "/other", origin + "@evil.example/", "")) {
      Map<String, String> request = request();
      request.put("redirect_uri", redirect);
      HttpResponse<String> answer = authorize(request);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
  }

  @Test
  void demandsPkceWithS256AndAState() throws Exception {
    for (String missing : List.of("code_challenge", "code_challenge_method", "state")) {
      Map<String, String> request = request();
      request.remove(missing);
      assertThat(authorize(request).headers().firstValue("Location").orElse(""))
          .startsWith(origin + "/?error=invalid_request");
    }
    Map<String, String> plain = request();
    plain.put("code_challenge_method", "plain");
    assertThat(authorize(plain).headers().firstValue("Location").orElse(""))
        .contains("error=invalid_request");
  }

  @Test
  void logsInSilentlyOnlyWithinMaxAge() throws Exception {
    HttpResponse<String> chosen = choose(request(), "judge");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    clock.advance(Duration.ofMinutes(10));
    Map<String, String> request = request();
    request.put("prompt", "none");
    request.put("max_age", "900");
    String location = authorize(request, cookie).headers().firstValue("Location").orElse("");
    Json.Obj tokens = Json.parseObject(redeem(parameter(location, "code"), VERIFIER).body());
    SignedJWT access = SignedJWT.parse(tokens.requireString("access_token"));
    assertThat(access.getJWTClaimsSet().getLongClaim("auth_time")).isEqualTo(NOON.getEpochSecond());
    request.put("max_age", "599");
    assertThat(authorize(request, cookie).headers().firstValue("Location").orElse(""))
        .contains("error=login_required");
    request.remove("max_age");
    assertThat(authorize(request).headers().firstValue("Location").orElse(""))
        .contains("error=login_required");
  }

  @Test
  void asksAgainWhoeverMayHaveBeenHere() throws Exception {
    HttpResponse<String> chosen = choose(request(), "judge");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    Map<String, String> request = request();
    request.put("prompt", "login");
    assertThat(authorize(request, cookie).body()).contains("周岚");
    clock.advance(Duration.ofMinutes(5));
    String code = code(request, "judge");
    Json.Obj tokens = Json.parseObject(redeem(code, VERIFIER).body());
    SignedJWT access = SignedJWT.parse(tokens.requireString("access_token"));
    assertThat(access.getJWTClaimsSet().getLongClaim("auth_time"))
        .isEqualTo(NOON.getEpochSecond() + 300);
  }

  @Test
  void keepsTheLastKeyWhenItMakesANewOne() throws Exception {
    LogIn logIn = new LogIn(http, origin, "microcourt");
    SignedJWT first = SignedJWT.parse(logIn.accessToken("judge"));
    post("/rotate", Map.of());
    SignedJWT second = SignedJWT.parse(logIn.accessToken("judge"));
    assertThat(second.getHeader().getKeyID()).isNotEqualTo(first.getHeader().getKeyID());
    assertThat(verifies(first)).isTrue();
    assertThat(verifies(second)).isTrue();
    post("/rotate", Map.of());
    assertThat(verifies(first)).isFalse();
    assertThat(verifies(second)).isTrue();
  }

  @Test
  void publishesNoPrivateKeyAndKeepsItsKeysOverARestart() throws Exception {
    SignedJWT before = SignedJWT.parse(new LogIn(http, origin, "microcourt").accessToken("judge"));
    assertThat(get("/jwks").body()).doesNotContain("\"d\"");
    SigningKeys again = new SigningKeys(Optional.of(folder.resolve("issuer/keys.json")));
    assertThat(again.published()).contains(before.getHeader().getKeyID());
  }

  @Test
  void renewsARefreshTokenEachTimeAndVoidsTheFamilyWhenOneComesTwice() throws Exception {
    Json.Obj tokens = Json.parseObject(redeem(code(request(), "judge"), VERIFIER).body());
    clock.advance(Duration.ofMinutes(59));
    Json.Obj renewed = Json.parseObject(refresh(tokens.requireString("refresh_token")).body());
    SignedJWT access = SignedJWT.parse(renewed.requireString("access_token"));
    assertThat(access.getJWTClaimsSet().getLongClaim("auth_time")).isEqualTo(NOON.getEpochSecond());
    assertThat(refresh(tokens.requireString("refresh_token")).statusCode()).isEqualTo(400);
    assertThat(refresh(renewed.requireString("refresh_token")).statusCode()).isEqualTo(400);
  }

  @Test
  void keepsLogInsOverARestartByTheirHashes() throws Exception {
    Json.Obj tokens = Json.parseObject(redeem(code(request(), "judge"), VERIFIER).body());
    String first = tokens.requireString("refresh_token");
    restart();
    Json.Obj renewed = Json.parseObject(refresh(first).body());
    SignedJWT access = SignedJWT.parse(renewed.requireString("access_token"));
    assertThat(access.getJWTClaimsSet().getSubject()).isEqualTo("judge");
    String second = renewed.requireString("refresh_token");
    Path file = folder.resolve("issuer/refresh.json");
    assertThat(Files.readString(file)).doesNotContain(first, second);
    restart();
    assertThat(refresh(first).statusCode()).isEqualTo(400);
    restart();
    assertThat(refresh(second).statusCode()).isEqualTo(400);
    Files.writeString(file, "{\"half");
    restart();
    assertThat(redeem(code(request(), "judge"), VERIFIER).statusCode()).isEqualTo(200);
  }

  private void restart() throws Exception {
    server.stop();
    start();
  }

  @Test
  void answersPagesOfItsOwnOriginOnly() throws Exception {
    HttpResponse<String> own = from(origin, "/jwks");
    assertThat(own.headers().firstValue("Access-Control-Allow-Origin")).contains(origin);
    HttpResponse<String> foreign = from("https://evil.example", "/jwks");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void showsThePeopleAsTextAndSaysThatItIsADemonstration() throws Exception {
    HttpResponse<String> page = authorize(request());
    assertThat(page.body())
        .contains("这是演示登录")
        .contains("何&lt;b&gt;谦&lt;/b&gt;")
        .doesNotContain("<b>谦")
        .doesNotContain("<script")
        .doesNotContain("style=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void refusesParametersThatComeTwice() throws Exception {
    URI uri =
        URI.create(origin + "/issuer/authorize?" + LogIn.form(request()) + "&client_id=microcourt");
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private Map<String, String> request() {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("response_type", "code");
    request.put("client_id", "microcourt");
    request.put("redirect_uri", origin + "/");
    request.put("scope", "openid profile");
    request.put("state", "s-1");
    request.put("nonce", "n-1");
    request.put("code_challenge", Issuer.challenge(VERIFIER));
    request.put("code_challenge_method", "S256");
    return request;
  }

  private HttpResponse<String> authorize(Map<String, String> request) throws Exception {
    return get("/authorize?" + LogIn.form(request));
  }

  private HttpResponse<String> authorize(Map<String, String> request, String cookie)
      throws Exception {
    URI uri = URI.create(origin + "/issuer/authorize?" + LogIn.form(request));
    return http.send(
        HttpRequest.newBuilder(uri).header("Cookie", cookie).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> choose(Map<String, String> request, String person) throws Exception {
    Matcher page =
        Pattern.compile("name=\"page\" value=\"([^\"]+)\"").matcher(authorize(request).body());
    assertThat(page.find()).isTrue();
    return post("/authorize", Map.of("page", page.group(1), "person", person));
  }

  private String code(Map<String, String> request, String person) throws Exception {
    String location = choose(request, person).headers().firstValue("Location").orElseThrow();
    assertThat(parameter(location, "state")).isEqualTo("s-1");
    return parameter(location, "code");
  }

  private static String parameter(String location, String name) {
    Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(location);
    assertThat(matcher.find()).as(location).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> redeem(String code, String verifier) throws Exception {
    return post(
        "/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "microcourt",
            "code",
            code,
            "redirect_uri",
            origin + "/",
            "code_verifier",
            verifier));
  }

  private HttpResponse<String> refresh(String token) throws Exception {
    return post(
        "/token",
        Map.of("grant_type", "refresh_token", "client_id", "microcourt", "refresh_token", token));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(origin + "/issuer" + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> from(String page, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(origin + "/issuer" + path))
            .header("Origin", page)
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(origin + "/issuer" + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(LogIn.form(form)))
            .build(),
        BodyHandlers.ofString());
  }

  private boolean verifies(SignedJWT token) throws Exception {
    JWK key = JWKSet.parse(get("/jwks").body()).getKeyByKeyId(token.getHeader().getKeyID());
    if (key == null) {
      return false;
    }
    JWSVerifier verifier = new ECDSAVerifier(key.toECKey());
    return token.verify(verifier);
  }
}
