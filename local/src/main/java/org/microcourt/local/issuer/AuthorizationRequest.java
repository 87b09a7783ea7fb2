package org.microcourt.local.issuer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a client asks for at `/authorize` (OpenID Connect Core §3.1.2.1, RFC 7636).
///
/// @param challenge of PKCE, method S256
/// @param silent no page may be shown (`prompt=none`)
record AuthorizationRequest(
    String redirect,
    String state,
    Optional<String> nonce,
    String challenge,
    Optional<Duration> maxAge,
    boolean silent) {

  /// How a request is taken.
  sealed interface Reading {
    /// It can be answered.
    record Valid(AuthorizationRequest request) implements Reading {}

    /// Client or address are not registered: nobody may be sent there, so the browser is told.
    record Refused(String why) implements Reading {}

    /// Something else is wrong: the client is told at its address.
    record SentBack(String location) implements Reading {}
  }

  private static final Set<String> SCOPES = Set.of("openid", "profile", "offline_access");

  /// Reads the parameters of a request; each was given at most once.
  static Reading read(Map<String, String> given, IssuerSettings settings) {
    String redirect = given.getOrDefault("redirect_uri", "");
    if (!given.getOrDefault("client_id", "").equals(settings.clientId())) {
      return new Reading.Refused("没有登记的客户端。Unknown client_id.");
    }
    if (!settings.registered(redirect)) {
      return new Reading.Refused("没有登记的回调地址。Unregistered redirect_uri.");
    }
    String state = given.getOrDefault("state", "");
    String challenge = given.getOrDefault("code_challenge", "");
    String age = given.getOrDefault("max_age", "");
    String prompt = given.getOrDefault("prompt", "");
    Set<String> scopes = Set.copyOf(List.of(given.getOrDefault("scope", "").split(" +")));
    if (!given.getOrDefault("response_type", "").equals("code")) {
      return back(redirect, state, "unsupported_response_type", "only code");
    } else if (!scopes.contains("openid") || !SCOPES.containsAll(scopes)) {
      return back(redirect, state, "invalid_scope", "openid, profile and offline_access only");
    } else if (!given.getOrDefault("code_challenge_method", "").equals("S256")
        || !challenge.matches("[A-Za-z0-9_-]{43}")) {
      return back(redirect, state, "invalid_request", "PKCE with S256 is required");
    } else if (state.isEmpty()) {
      return back(redirect, state, "invalid_request", "state is required");
    } else if (!age.matches("\\d{0,9}") || !prompt.matches("(none|login|select_account)?")) {
      return back(redirect, state, "invalid_request", "max_age or prompt is not understood");
    }
    return new Reading.Valid(
        new AuthorizationRequest(
            redirect,
            state,
            Optional.ofNullable(given.get("nonce")),
            challenge,
            age.isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(Long.parseLong(age))),
            prompt.equals("none")));
  }

  /// The client's address with a code.
  String answeredWith(String code, String issuer) {
    return redirect + "?code=" + code + "&state=" + encoded(state) + "&iss=" + encoded(issuer);
  }

  /// The client's address with an error.
  String failedWith(String error, String description) {
    return location(redirect, state, error, description);
  }

  private static Reading back(String redirect, String state, String error, String description) {
    return new Reading.SentBack(location(redirect, state, error, description));
  }

  private static String location(String to, String state, String error, String description) {
    String text = to + "?error=" + error + "&error_description=" + encoded(description);
    return state.isEmpty() ? text : text + "&state=" + encoded(state);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
