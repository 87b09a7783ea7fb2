package org.microcourt.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.microcourt.json.Json;

/// Logs a person in as a browser would: asks for the page, chooses, brings the code to the token
/// endpoint. For the hearing player and for tests.
public final class LogIn {
  private static final Pattern PAGE = Pattern.compile("name=\"page\" value=\"([^\"]+)\"");

  private final HttpClient http;
  private final String origin;
  private final String clientId;
  private final SecureRandom random = new SecureRandom();

  /// @param http a client that does not follow redirects
  public LogIn(HttpClient http, String origin, String clientId) {
    this.http = http;
    this.origin = origin;
    this.clientId = clientId;
  }

  /// An access token of a fresh log-in.
  ///
  /// @throws IllegalStateException if the issuer refuses, with what it says
  public String accessToken(String person) {
    return tokens(person).requireString("access_token");
  }

  /// The whole token response of a fresh log-in.
  public Json.Obj tokens(String person) {
    String verifier = random();
    Map<String, String> ask = new LinkedHashMap<>();
    ask.put("response_type", "code");
    ask.put("client_id", clientId);
    ask.put("redirect_uri", origin + "/");
    ask.put("scope", "openid profile");
    ask.put("state", random());
    ask.put("nonce", random());
    ask.put("prompt", "login");
    ask.put("code_challenge", Issuer.challenge(verifier));
    ask.put("code_challenge_method", "S256");
    String code = choose(page(ask), person);
    HttpResponse<String> answer =
        post(
            "/token",
            Map.of(
                "grant_type", "authorization_code",
                "client_id", clientId,
                "code", code,
                "redirect_uri", origin + "/",
                "code_verifier", verifier));
    return Json.parseObject(expect(200, answer).body());
  }

  private String page(Map<String, String> ask) {
    URI uri = URI.create(origin + IssuerSettings.PATH + "/authorize?" + form(ask));
    HttpResponse<String> page = expect(200, send(HttpRequest.newBuilder(uri)));
    Matcher matcher = PAGE.matcher(page.body());
    if (!matcher.find()) {
      throw new IllegalStateException("the log-in page has no form");
    }
    return matcher.group(1);
  }

  private String choose(String page, String person) {
    HttpResponse<String> answer =
        expect(303, post("/authorize", Map.of("page", page, "person", person)));
    String query = URI.create(answer.headers().firstValue("Location").orElseThrow()).getRawQuery();
    return Arrays.stream(query.split("&"))
        .filter(part -> part.startsWith("code="))
        .map(part -> URLDecoder.decode(part.substring(5), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the issuer gave no code: " + query));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(URI.create(origin + IssuerSettings.PATH + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("the issuer does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while logging in", e);
    }
  }

  private static HttpResponse<String> expect(int status, HttpResponse<String> response) {
    if (response.statusCode() != status) {
      throw new IllegalStateException(
          "the issuer answers " + response.statusCode() + ": " + response.body());
    }
    return response;
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private String random() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
