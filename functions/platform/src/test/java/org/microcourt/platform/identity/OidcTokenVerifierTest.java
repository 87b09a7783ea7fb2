package org.microcourt.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.platform.fixture.Issuer;
import org.microcourt.platform.identity.Verification.Reason;
import org.microcourt.platform.identity.Verification.Rejected;
import org.microcourt.platform.identity.Verification.Unavailable;
import org.microcourt.platform.identity.Verification.Verified;

class OidcTokenVerifierTest {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

  private final Issuer issuer = new Issuer();
  private Instant now = NOON;
  private final OidcTokenVerifier verifier =
      new OidcTokenVerifier(
          URI.create(Issuer.ADDRESS),
          "microcourt",
          "microcourt_staff",
          ((InstantSource) () -> now).withZone(ZoneOffset.UTC),
          issuer::get);

  @Test
  void tellsWhoAGoodTokenIsAbout() {
    assertThat(verifier.verify(issuer.token(claims().build())))
        .isEqualTo(
            new Verified(
                new Identity(
                    "judge-zhou",
                    "周法官",
                    NOON.minusSeconds(60),
                    "2",
                    true,
                    NOON.plusSeconds(3600))));
  }

  @Test
  void acceptsEllipticKeysAndOlderTypes() {
    issuer.rotateTo(Issuer.ec("curve"));
    assertThat(verifier.verify(issuer.token(claims().build()))).isInstanceOf(Verified.class);
    assertThat(verifier.verify(Issuer.sign(issuer.key(), JOSEObjectType.JWT, claims().build())))
        .isInstanceOf(Verified.class);
  }

  @Test
  void takesWhatATokenDoesNotSayAtItsWeakest() {
    JWTClaimsSet bare =
        claims()
            .claim("auth_time", null)
            .claim("acr", null)
            .claim("name", null)
            .claim("microcourt_staff", null)
            .build();
    assertThat(verifier.verify(issuer.token(bare)))
        .isEqualTo(
            new Verified(
                new Identity(
                    "judge-zhou",
                    "judge-zhou",
                    Instant.EPOCH,
                    "0",
                    false,
                    NOON.plusSeconds(3600))));
  }

  @Test
  void acceptsAnAccessTokenThatNamesTheClientInPlaceOfAnAudience() {
    JWTClaimsSet.Builder cognito =
        claims().audience((String) null).claim("client_id", "microcourt");
    assertThat(verifier.verify(issuer.token(cognito.claim("token_use", "access").build())))
        .isInstanceOf(Verified.class);
    assertRejected(issuer.token(cognito.claim("token_use", "id").build()), Reason.AUDIENCE);
    assertRejected(issuer.token(cognito.claim("token_use", null).build()), Reason.AUDIENCE);
  }

  @Test
  void refusesTokensOfOthersAndForOthers() {
    assertRefused(c -> c.issuer("https://elsewhere.example.org"), Reason.ISSUER);
    assertRefused(c -> c.issuer(Issuer.ADDRESS + "/"), Reason.ISSUER);
    assertRefused(c -> c.audience("another-client"), Reason.AUDIENCE);
    assertRefused(c -> c.audience("another").claim("client_id", "microcourt"), Reason.AUDIENCE);
    assertRefused(c -> c.subject(null), Reason.SUBJECT);
    assertRefused(c -> c.subject("x".repeat(101)), Reason.SUBJECT);
    assertRefused(c -> c.subject("a\nb"), Reason.SUBJECT);
  }

  @Test
  void refusesTokensOutOfTheirTime() {
    assertRefused(c -> c.expirationTime(Date.from(NOON)), Reason.EXPIRED);
    assertRefused(c -> c.expirationTime(null), Reason.EXPIRED);
    assertRefused(c -> c.notBeforeTime(Date.from(NOON.plusSeconds(31))), Reason.NOT_YET_VALID);
    assertRefused(c -> c.issueTime(Date.from(NOON.plusSeconds(31))), Reason.NOT_YET_VALID);
    assertRefused(
        c -> c.claim("auth_time", NOON.plusSeconds(31).getEpochSecond()), Reason.NOT_YET_VALID);
    String good = issuer.token(claims().notBeforeTime(Date.from(NOON.plusSeconds(30))).build());
    assertThat(verifier.verify(good)).isInstanceOf(Verified.class);
    now = NOON.plusSeconds(3600);
    assertRejected(good, Reason.EXPIRED);
  }

  @Test
  void refusesAlgorithmsThatAreNotPinned() throws JOSEException {
    assertRejectedAnyhow(new PlainJWT(claims().build()).serialize());
    byte[] publicKey = issuer.key().toRSAKey().toPublicKey().getEncoded();
    SignedJWT confused =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build(), claims().build());
    confused.sign(new MACSigner(publicKey));
    assertRejected(confused.serialize(), Reason.ALGORITHM);
  }

  @Test
  void refusesAForgedOrChangedToken() {
    assertRejected(Issuer.sign(Issuer.rsa("key-1"), ACCESS, claims().build()), Reason.SIGNATURE);
    String good = issuer.token(claims().build());
    String other = issuer.token(claims().subject("judge-li").build());
    String changed =
        good.substring(0, good.indexOf('.'))
            + other.substring(other.indexOf('.'), other.lastIndexOf('.'))
            + good.substring(good.lastIndexOf('.'));
    assertRejected(changed, Reason.SIGNATURE);
  }

  @Test
  void refusesTokensForAnotherPurpose() {
    assertRejected(
        Issuer.sign(issuer.key(), new JOSEObjectType("logout+jwt"), claims().build()), Reason.TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "a.b.c", "e30.e30.e30", "null", "{}", "eyJhbGciOiJSUzI1NiJ9.e30."})
  void refusesWhatIsNoToken(String rubbish) {
    assertRejectedAnyhow(rubbish);
  }

  @Test
  void refusesClaimsOfTheWrongType() {
    assertRefused(c -> c.claim("auth_time", "yesterday"), Reason.MALFORMED);
    assertRefused(c -> c.claim("acr", 2), Reason.MALFORMED);
    assertRejected("x".repeat(9_000), Reason.MALFORMED);
  }

  @Test
  void fetchesKeysWhenFirstNeededAndKeepsThem() {
    assertThat(issuer.fetches()).isZero();
    for (int i = 0; i < 20; i++) {
      verifier.verify(issuer.token(claims().build()));
    }
    assertThat(issuer.fetches()).as("discovery and keys").isEqualTo(2);
    now = NOON.plus(Duration.ofMinutes(61));
    verifier.verify(issuer.token(claims().build()));
    assertThat(issuer.fetches()).isEqualTo(4);
  }

  @Test
  void findsANewKeyAndBelievesNoLongerInTheOld() {
    String old = issuer.token(claims().build());
    assertThat(verifier.verify(old)).isInstanceOf(Verified.class);
    issuer.rotateTo(Issuer.rsa("key-2"));
    now = now.plusSeconds(31);

    assertThat(verifier.verify(issuer.token(claims().build()))).isInstanceOf(Verified.class);
    assertRejected(old, Reason.UNKNOWN_KEY);
  }

  @Test
  void letsStrangersNotMakeItFetchMoreThanOnceInHalfAMinute() {
    verifier.verify(issuer.token(claims().build()));
    int before = issuer.fetches();
    now = now.plusSeconds(31);
    for (int i = 0; i < 50; i++) {
      assertRejected(
          Issuer.sign(Issuer.ec("unknown-" + i), ACCESS, claims().build()), Reason.UNKNOWN_KEY);
    }
    assertThat(issuer.fetches()).isEqualTo(before + 2);
  }

  @Test
  void goesOnWithTheKeysItHasWhileTheIssuerIsDown() {
    verifier.verify(issuer.token(claims().build()));
    issuer.down(true);
    now = now.plus(Duration.ofMinutes(90));
    assertThat(
            verifier.verify(
                issuer.token(claims().expirationTime(Date.from(now.plusSeconds(60))).build())))
        .isInstanceOf(Verified.class);
  }

  @Test
  void saysSoWhenItHasNoKeys() {
    issuer.down(true);
    assertThat(verifier.verify(issuer.token(claims().build()))).isInstanceOf(Unavailable.class);
    issuer.down(false);
    assertThat(verifier.verify(issuer.token(claims().build()))).isInstanceOf(Verified.class);
  }

  private static JWTClaimsSet.Builder claims() {
    return Issuer.claims("judge-zhou", NOON);
  }

  private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> change, Reason reason) {
    assertRejected(issuer.token(change.apply(claims()).build()), reason);
  }

  private void assertRejected(String token, Reason reason) {
    assertThat(verifier.verify(token)).isEqualTo(new Rejected(reason));
  }

  private void assertRejectedAnyhow(String token) {
    assertThat(verifier.verify(token)).isInstanceOf(Rejected.class);
  }
}
