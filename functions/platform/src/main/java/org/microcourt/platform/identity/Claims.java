package org.microcourt.platform.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.microcourt.decision.Limits;
import org.microcourt.platform.identity.Verification.Reason;

/// What a token must claim, and what it says about its person.
final class Claims {
  /// How far the issuer's clock may be ahead. A token that has ended has ended.
  private static final Duration SKEW = Duration.ofSeconds(30);

  /// What stands for no statement about the assurance of the log-in.
  private static final String NO_LEVEL = "0";

  private final String issuer;
  private final String audience;
  private final String staffClaim;
  private final Clock clock;

  Claims(String issuer, String audience, String staffClaim, Clock clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.staffClaim = staffClaim;
    this.clock = clock;
  }

  /// @throws ParseException if a claim is of another type than it should be
  Verification verify(JWTClaimsSet claims) throws ParseException {
    Instant now = clock.instant();
    Optional<Instant> exp = instant(claims.getExpirationTime());
    Optional<Instant> authTime = instant(claims.getDateClaim("auth_time"));
    Optional<String> subject = Optional.ofNullable(claims.getSubject()).filter(Claims::isSubject);
    if (!issuer.equals(claims.getIssuer())) {
      return new Verification.Rejected(Reason.ISSUER);
    }
    if (!isForUs(claims)) {
      return new Verification.Rejected(Reason.AUDIENCE);
    }
    if (exp.filter(now::isBefore).isEmpty()) {
      return new Verification.Rejected(Reason.EXPIRED);
    }
    if (isAhead(claims, authTime, now)) {
      return new Verification.Rejected(Reason.NOT_YET_VALID);
    }
    if (subject.isEmpty()) {
      return new Verification.Rejected(Reason.SUBJECT);
    }
    return new Verification.Verified(
        new Identity(
            subject.get(),
            name(claims, subject.get()),
            authTime.orElse(Instant.EPOCH),
            text(claims, "acr").filter(Claims::isSubject).orElse(NO_LEVEL),
            isStaff(claims.getClaim(staffClaim)),
            exp.orElseThrow()));
  }

  /// By audience; an issuer that gives access tokens none, as Cognito does, names the client.
  private boolean isForUs(JWTClaimsSet claims) throws ParseException {
    Optional<String> use = text(claims, "token_use");
    boolean accessToken = use.isEmpty() || use.get().equals("access");
    boolean named =
        claims.getAudience().isEmpty()
            ? use.isPresent() && text(claims, "client_id").filter(audience::equals).isPresent()
            : claims.getAudience().contains(audience);
    return accessToken && named;
  }

  private static boolean isAhead(JWTClaimsSet claims, Optional<Instant> authTime, Instant now) {
    return Stream.of(instant(claims.getNotBeforeTime()), instant(claims.getIssueTime()), authTime)
        .flatMap(Optional::stream)
        .anyMatch(time -> time.minus(SKEW).isAfter(now));
  }

  /// One printable line that fits a roster.
  private static boolean isSubject(String text) {
    return !text.isBlank()
        && text.length() <= Limits.NAME
        && text.chars().noneMatch(Character::isISOControl);
  }

  /// What people call the person; the subject where the token does not say.
  private static String name(JWTClaimsSet claims, String subject) throws ParseException {
    return text(claims, "name")
        .or(() -> Optional.ofNullable(claims.getClaim("preferred_username")).map(String::valueOf))
        .filter(Claims::isSubject)
        .orElse(subject);
  }

  private static boolean isStaff(@Nullable Object claim) {
    return claim instanceof Boolean bool
        ? bool
        : claim instanceof String text && text.equals("true");
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) throws ParseException {
    return Optional.ofNullable(claims.getStringClaim(name));
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }
}
