package org.microcourt.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.Fuzz;
import org.microcourt.platform.fixture.Issuer;
import org.microcourt.platform.fixture.Mutant;
import org.microcourt.platform.identity.Verification.Reason;

/// Tokens made of a good one by changes in header, claims and signature, signed by the issuer's
/// key, by another or by none: nobody is believed who is not signed for, and what the issuer signs
/// is believed only for us and in its time; soon, out of little memory, and without an exception.
class TokenFuzzTest {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final long MOST_BYTES = 16L << 20;
  private static final RSAKey STRANGER = Issuer.rsa("key-1");
  private static final List<String> ALGORITHMS =
      List.of("none", "None", "HS256", "HS512", "RS256", "PS512", "ES256", "EdDSA", "", "RSA1_5");

  private final Fuzz fuzz = Fuzz.of("tokens", 8);
  private final Issuer issuer = new Issuer();
  private final OidcTokenVerifier verifier =
      new OidcTokenVerifier(
          URI.create(Issuer.ADDRESS),
          "microcourt",
          "microcourt_staff",
          Clock.fixed(NOON, ZoneOffset.UTC),
          issuer::get);
  private final Set<Reason> reasons = new TreeSet<>();
  private int believed;

  @Test
  void nobodyIsBelievedWhoIsNotSignedForForUsAndInTime() throws JOSEException {
    while (fuzz.goesOn()) {
      one(fuzz.dice());
    }
    assertThat(believed).isPositive();
    assertThat(reasons)
        .contains(
            Reason.MALFORMED,
            Reason.ALGORITHM,
            Reason.SIGNATURE,
            Reason.ISSUER,
            Reason.AUDIENCE,
            Reason.EXPIRED,
            Reason.SUBJECT);
  }

  private void one(SplittableRandom dice) throws JOSEException {
    String claims = Mutant.text(claims(), dice.nextInt(3), dice);
    boolean genuine = dice.nextInt(3) > 0;
    String header = genuine && dice.nextInt(4) > 0 ? header("RS256").text() : strange(dice);
    String signed = encoded(header) + "." + encoded(claims);
    String signature = genuine ? signature(issuer.key().toRSAKey(), signed) : forged(signed, dice);
    String token = signed + "." + signature;
    boolean damaged = dice.nextInt(6) == 0;
    String sent = damaged ? damaged(token, dice) : token;

    Fuzz.Measured<Verification> measured = Fuzz.measure(() -> verifier.verify(sent));

    String what =
        "%s: %s %s, genuine: %s".formatted(fuzz, cut(header), cut(claims), genuine && !damaged);
    assertThat(measured.cost().processor()).as(what).isLessThan(LONGEST);
    assertThat(measured.cost().allocated()).as(what).isLessThan(MOST_BYTES);
    switch (measured.value()) {
      case Verification.Verified(Identity identity) -> {
        believed++;
        assertThat(genuine).as(what).isTrue();
        assertThat(claims).as(what).contains(Issuer.ADDRESS, "microcourt");
        assertThat(identity.exp()).as(what).isAfter(NOON);
        assertThat(identity.authTime()).as(what).isBefore(NOON.plusSeconds(31));
        assertThat(identity.person()).as(what).isNotBlank().hasSizeLessThan(101);
        assertThat(identity.name()).as(what).isNotBlank().hasSizeLessThan(101);
        assertThat(Long.parseLong(Long.toString(identity.exp().getEpochSecond()))).isPositive();
      }
      case Verification.Rejected(Reason reason) -> reasons.add(reason);
      case Verification.Unavailable(Throwable cause) -> throw new AssertionError(what, cause);
    }
  }

  private static Json.Obj claims() {
    return Json.obj(
        "iss",
        Issuer.ADDRESS,
        "aud",
        "microcourt",
        "sub",
        "judge-zhou",
        "iat",
        NOON.getEpochSecond(),
        "nbf",
        NOON.getEpochSecond(),
        "exp",
        NOON.plusSeconds(3600).getEpochSecond(),
        "auth_time",
        NOON.minusSeconds(60).getEpochSecond(),
        "acr",
        "2",
        "name",
        "周法官",
        "token_use",
        "access",
        "microcourt_staff",
        true);
  }

  private static Json.Obj header(String algorithm) {
    return Json.obj("alg", algorithm, "typ", "at+jwt", "kid", "key-1");
  }

  /// Headers that name other algorithms, keys and places to get them.
  private static String strange(SplittableRandom dice) {
    Json.Obj header = header(ALGORITHMS.get(dice.nextInt(ALGORITHMS.size())));
    Json.Obj more =
        switch (dice.nextInt(6)) {
          case 0 -> header.with("jwk", Json.parseObject(STRANGER.toPublicJWK().toJSONString()));
          case 1 -> header.with("jku", "https://elsewhere.example.org/keys");
          case 2 -> header.with("crit", Json.arr(List.of("exp"))).with("exp", 1);
          case 3 -> header.with("b64", false).with("crit", Json.arr(List.of("b64")));
          case 4 -> header.with("kid", "../../key");
          default -> header;
        };
    return Mutant.text(more, dice.nextInt(2), dice);
  }

  private String forged(String signed, SplittableRandom dice) throws JOSEException {
    byte[] publicKey = issuer.key().toRSAKey().toPublicKey().getEncoded();
    byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
    return switch (dice.nextInt(5)) {
      case 0 -> "";
      case 1 -> signature(STRANGER, signed);
      case 2 -> new MACSigner(publicKey).sign(new JWSHeader(JWSAlgorithm.HS256), bytes).toString();
      case 3 ->
          new ECDSASigner(Issuer.ec("key-1"))
              .sign(new JWSHeader(JWSAlgorithm.ES256), bytes)
              .toString();
      default -> Base64URL.encode(new byte[dice.nextInt(600)]).toString();
    };
  }

  private static String signature(RSAKey key, String signed) throws JOSEException {
    return new RSASSASigner(key)
        .sign(new JWSHeader(JWSAlgorithm.RS256), signed.getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static String damaged(String token, SplittableRandom dice) {
    int at = dice.nextInt(token.length());
    return switch (dice.nextInt(6)) {
      case 0 -> token.substring(0, at);
      case 1 -> token + "." + token;
      case 2 -> token.substring(0, at) + '.' + token.substring(at);
      case 3 -> token + "A".repeat(dice.nextInt(2_000_000));
      case 4 -> token.substring(0, at) + (char) dice.nextInt(0x10000) + token.substring(at);
      default -> token.substring(0, at) + "\u0000\n=" + token.substring(at);
    };
  }

  private static String encoded(String text) {
    return Base64URL.encode(text).toString();
  }

  private static String cut(String text) {
    return text.length() > 1_000 ? text.substring(0, 1_000) + "…" : text;
  }
}
