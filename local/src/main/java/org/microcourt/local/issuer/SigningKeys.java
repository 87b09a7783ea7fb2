package org.microcourt.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys that sign: the newest signs, the one before still verifies, older ones are forgotten.
/// ES256, because making a key takes a millisecond.
final class SigningKeys {
  private static final int KEPT = 2;

  private final Optional<Path> file;
  private final List<ECKey> newestFirst = new ArrayList<>();

  /// Reads the keys from `file` when it is there, else makes the first.
  SigningKeys(Optional<Path> file) {
    this.file = file;
    file.filter(Files::exists).ifPresent(this::read);
    if (newestFirst.isEmpty()) {
      rotate();
    }
  }

  /// Signs with a new key from now on.
  synchronized void rotate() {
    try {
      newestFirst.addFirst(
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyIDFromThumbprint(true)
              .generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK makes keys on P-256", e);
    }
    while (newestFirst.size() > KEPT) {
      newestFirst.removeLast();
    }
    file.ifPresent(this::write);
  }

  /// The public halves, as a JWK set.
  synchronized String published() {
    return new JWKSet(List.<JWK>copyOf(newestFirst)).toString(true);
  }

  /// The compact form of a token of these claims; `type` is the header `typ`.
  synchronized String sign(String type, JWTClaimsSet claims) {
    ECKey key = newestFirst.getFirst();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(key.getKeyID())
            .type(new JOSEObjectType(type))
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key of the issuer does not sign", e);
    }
    return token.serialize();
  }

  private void read(Path from) {
    try {
      JWKSet.parse(Files.readString(from)).getKeys().forEach(key -> newestFirst.add(key.toECKey()));
    } catch (IOException e) {
      throw new UncheckedIOException("the issuer's keys cannot be read: " + from, e);
    } catch (ParseException e) {
      throw new IllegalStateException("the issuer's keys are damaged: " + from, e);
    }
  }

  private void write(Path to) {
    try {
      KeptFile.write(to, new JWKSet(List.<JWK>copyOf(newestFirst)).toString(false));
    } catch (IOException e) {
      throw new UncheckedIOException("the issuer's keys cannot be kept: " + to, e);
    }
  }
}
