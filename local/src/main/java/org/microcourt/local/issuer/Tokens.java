package org.microcourt.local.issuer;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// Makes ID and access tokens.
final class Tokens {
  /// The assurance of a log-in without proof: anybody may be anyone.
  static final String LEVEL = "demo";

  private static final Duration LIFE = Duration.ofHours(1);

  private final IssuerSettings settings;
  private final SigningKeys keys;
  private final Clock clock;

  Tokens(IssuerSettings settings, SigningKeys keys, Clock clock) {
    this.settings = settings;
    this.keys = keys;
    this.clock = clock;
  }

  /// The body of a token response (OpenID Connect Core §3.1.3.3).
  Json.Obj response(Authentication authentication, Optional<String> nonce, String refresh) {
    Instant now = clock.instant();
    String access = access(authentication, now);
    return Json.obj(
        "access_token",
        access,
        "token_type",
        "Bearer",
        "expires_in",
        LIFE.toSeconds(),
        "scope",
        "openid profile offline_access",
        "id_token",
        identity(authentication, nonce, access, now),
        "refresh_token",
        refresh);
  }

  private String access(Authentication authentication, Instant now) {
    return keys.sign(
        "at+jwt",
        claims(authentication, now)
            .audience(settings.audience())
            .claim("client_id", settings.clientId())
            .claim("scope", "openid profile offline_access")
            .jwtID(UUID.randomUUID().toString())
            .build());
  }

  private String identity(
      Authentication authentication, Optional<String> nonce, String access, Instant now) {
    JWTClaimsSet.Builder claims =
        claims(authentication, now)
            .audience(settings.clientId())
            .claim("azp", settings.clientId())
            .claim("at_hash", halfHash(access));
    nonce.ifPresent(value -> claims.claim("nonce", value));
    return keys.sign("JWT", claims.build());
  }

  private JWTClaimsSet.Builder claims(Authentication authentication, Instant now) {
    Person person = authentication.person();
    return new JWTClaimsSet.Builder()
        .issuer(settings.issuer())
        .subject(person.sub())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)))
        .claim("auth_time", authentication.at().getEpochSecond())
        .claim("acr", LEVEL)
        .claim("name", person.name())
        .claim(IssuerSettings.STAFF_CLAIM, person.staff());
  }

  private static String halfHash(String token) {
    byte[] digest = Hash.sha256(token.getBytes(StandardCharsets.US_ASCII)).toBytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
  }
}
