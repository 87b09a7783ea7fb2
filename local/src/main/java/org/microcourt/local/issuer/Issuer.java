package org.microcourt.local.issuer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.local.issuer.AuthorizationRequest.Reading;
import org.microcourt.local.pages.Answer;
import org.microcourt.record.Hash;

/// What the issuer answers, without HTTP: parameters in, answers out.
final class Issuer {
  static final String COOKIE = "microcourt_issuer";

  private final IssuerSettings settings;
  private final Clock clock;
  private final SigningKeys keys;
  private final Tokens tokens;
  private final Grants grants;

  Issuer(IssuerSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.keys = new SigningKeys(settings.keys());
    this.tokens = new Tokens(settings, keys, clock);
    Optional<Path> refreshes = settings.keys().map(keys -> keys.resolveSibling("refresh.json"));
    this.grants = new Grants(clock, new RefreshTokens(refreshes, settings::person));
  }

  Answer discovery() {
    String issuer = settings.issuer();
    return Answer.json(
        200,
        Json.obj(
            "issuer", issuer,
            "authorization_endpoint", issuer + "/authorize",
            "token_endpoint", issuer + "/token",
            "jwks_uri", issuer + "/jwks",
            "end_session_endpoint", issuer + "/logout",
            "response_types_supported", List.of("code"),
            "grant_types_supported", List.of("authorization_code", "refresh_token"),
            "subject_types_supported", List.of("public"),
            "id_token_signing_alg_values_supported", List.of("ES256"),
            "scopes_supported", List.of("openid", "profile", "offline_access"),
            "token_endpoint_auth_methods_supported", List.of("none"),
            "code_challenge_methods_supported", List.of("S256"),
            "prompt_values_supported", List.of("none", "login", "select_account"),
            "acr_values_supported", List.of(Tokens.LEVEL),
            "claims_supported",
                List.of("sub", "name", "auth_time", "acr", IssuerSettings.STAFF_CLAIM),
            "authorization_response_iss_parameter_supported", true));
  }

  Answer jwks() {
    return Answer.of(
        200, "application/jwk-set+json", keys.published().getBytes(StandardCharsets.UTF_8));
  }

  Answer rotate() {
    keys.rotate();
    return Answer.json(200, Json.obj("rotated", true));
  }

  /// A client's request. Who has to choose, chooses each time, so that one browser can be many
  /// people; only `prompt=none` is answered from an earlier choice, if it is young enough.
  Answer authorize(Map<String, String> given, Optional<String> session) {
    return switch (AuthorizationRequest.read(given, settings)) {
      case Reading.Refused(String why) -> LogInPage.sentence(400, why);
      case Reading.SentBack(String location) -> Answer.see(location);
      case Reading.Valid(AuthorizationRequest request) when request.silent() ->
          silently(request, session);
      case Reading.Valid(AuthorizationRequest request) ->
          LogInPage.choice(settings.people(), grants.page(request));
    };
  }

  /// A person was chosen on the page.
  Answer chosen(Map<String, String> form) {
    Optional<Person> person = settings.person(form.getOrDefault("person", ""));
    if (person.isEmpty()) {
      return LogInPage.sentence(400, "没有这个人。No such person.");
    }
    return grants
        .choose(form.getOrDefault("page", ""))
        .map(request -> loggedIn(request, new Authentication(person.get(), clock.instant())))
        .orElseGet(() -> LogInPage.sentence(400, "登录页已失效，请返回重新登录。This page has expired."));
  }

  Answer logout(Optional<String> session) {
    session.ifPresent(grants::endSession);
    return Answer.see(settings.origin() + "/").with("Set-Cookie", cookie("", 0));
  }

  /// The token endpoint. The client is public: what it proves, it proves by PKCE.
  Answer token(Map<String, String> form) {
    if (!form.getOrDefault("client_id", "").equals(settings.clientId())) {
      return failed("invalid_client", "unknown client_id");
    }
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> redeem(form);
      case "refresh_token" -> refresh(form.getOrDefault("refresh_token", ""));
      default -> failed("unsupported_grant_type", "authorization_code or refresh_token");
    };
  }

  private Answer silently(AuthorizationRequest request, Optional<String> session) {
    return session
        .flatMap(grants::session)
        .filter(known -> youngEnough(request, known))
        .map(known -> back(request, known))
        .orElseGet(() -> Answer.see(request.failedWith("login_required", "nobody is logged in")));
  }

  private boolean youngEnough(AuthorizationRequest request, Authentication known) {
    return request.maxAge().isEmpty()
        || !clock.instant().isAfter(known.at().plus(request.maxAge().get()));
  }

  private Answer loggedIn(AuthorizationRequest request, Authentication authentication) {
    return back(request, authentication)
        .with("Set-Cookie", cookie(grants.session(authentication), 43_200));
  }

  private Answer back(AuthorizationRequest request, Authentication authentication) {
    String code = grants.code(request, authentication);
    return Answer.see(request.answeredWith(code, settings.issuer()));
  }

  private Answer redeem(Map<String, String> form) {
    Optional<Grants.Code> code = grants.redeemCode(form.getOrDefault("code", ""));
    if (code.isEmpty()) {
      return failed("invalid_grant", "the code is unknown, used or too old");
    }
    AuthorizationRequest request = code.get().request();
    if (!request.redirect().equals(form.getOrDefault("redirect_uri", ""))) {
      return failed("invalid_grant", "redirect_uri is not the one of the request");
    }
    if (!request.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
      return failed("invalid_grant", "code_verifier does not fit");
    }
    return granted(code.get().authentication(), request.nonce(), code.get().family());
  }

  private Answer refresh(String token) {
    return grants
        .redeemRefresh(token)
        .map(known -> granted(known.authentication(), Optional.empty(), known.family()))
        .orElseGet(() -> failed("invalid_grant", "the refresh token is unknown, used or too old"));
  }

  private Answer granted(Authentication authentication, Optional<String> nonce, String family) {
    String refresh = grants.refresh(authentication, family);
    return Answer.json(200, tokens.response(authentication, nonce, refresh));
  }

  private static Answer failed(String error, String description) {
    return Answer.json(400, Json.obj("error", error, "error_description", description));
  }

  private static String cookie(String value, int seconds) {
    return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax"
        .formatted(COOKIE, value, IssuerSettings.PATH, seconds);
  }

  /// The S256 challenge of a verifier (RFC 7636 §4.6).
  static String challenge(String verifier) {
    byte[] digest = Hash.sha256(verifier.getBytes(StandardCharsets.US_ASCII)).toBytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
