package org.microcourt.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.microcourt.platform.identity.Verification.Reason;

/// Verifies access tokens of one OpenID Connect issuer: the signature by one of its keys first,
/// then what the token claims. Algorithms are pinned to asymmetric ones.
public final class OidcTokenVerifier implements TokenVerifier {
  /// A header of 8 KB is the most that reaches us.
  private static final int MOST_CHARACTERS = 8_192;

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /// RFC 9068 and what issuers wrote before it; a token of another type is for another purpose.
  private static final Set<JOSEObjectType> TYPES =
      Set.of(
          JOSEObjectType.JWT,
          new JOSEObjectType("at+jwt"),
          new JOSEObjectType("application/at+jwt"));

  private final IssuerKeys keys;
  private final Claims claims;
  private final DefaultJWSVerifierFactory verifiers = new DefaultJWSVerifierFactory();

  /// For tokens of `issuer` meant for `audience`; `staffClaim` names the claim that marks staff.
  public OidcTokenVerifier(URI issuer, String audience, String staffClaim, Clock clock) {
    this(issuer, audience, staffClaim, clock, new HttpFetcher());
  }

  OidcTokenVerifier(URI issuer, String audience, String staffClaim, Clock clock, Fetcher fetcher) {
    this.keys = new IssuerKeys(issuer, fetcher, clock);
    this.claims = new Claims(issuer.toString(), audience, staffClaim, clock);
  }

  @Override
  public Verification verify(String token) {
    try {
      if (token.length() > MOST_CHARACTERS) {
        return new Verification.Rejected(Reason.MALFORMED);
      }
      SignedJWT jwt = parse(token);
      Optional<Reason> reason = verifySignature(jwt);
      if (reason.isPresent()) {
        return new Verification.Rejected(reason.get());
      }
      JWTClaimsSet set = jwt.getJWTClaimsSet();
      return set == null ? new Verification.Rejected(Reason.MALFORMED) : claims.verify(set);
    } catch (ParseException | IllegalArgumentException _) {
      return new Verification.Rejected(Reason.MALFORMED);
    } catch (IOException e) {
      return new Verification.Unavailable(e);
    }
  }

  private static SignedJWT parse(String token) throws ParseException {
    try {
      return SignedJWT.parse(token);
    } catch (RuntimeException e) {
      // The library's own, for instance where a header is `null`.
      throw (ParseException) new ParseException("no token", 0).initCause(e);
    }
  }

  private Optional<Reason> verifySignature(SignedJWT jwt) throws IOException {
    JWSHeader header = jwt.getHeader();
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      return Optional.of(Reason.ALGORITHM);
    }
    if (header.getType() != null && !TYPES.contains(header.getType())) {
      return Optional.of(Reason.TYPE);
    }
    List<JWK> candidates = keys.fitting(JWKMatcher.forJWSHeader(header));
    if (candidates.isEmpty()) {
      return Optional.of(Reason.UNKNOWN_KEY);
    }
    return candidates.stream().anyMatch(key -> isSignedBy(key, jwt))
        ? Optional.empty()
        : Optional.of(Reason.SIGNATURE);
  }

  private boolean isSignedBy(JWK key, SignedJWT jwt) {
    try {
      if (!(key instanceof AsymmetricJWK pair)) {
        return false;
      }
      PublicKey publicKey = pair.toPublicKey();
      JWSVerifier verifier = verifiers.createJWSVerifier(jwt.getHeader(), publicKey);
      return jwt.verify(verifier);
    } catch (JOSEException _) {
      return false;
    }
  }
}
