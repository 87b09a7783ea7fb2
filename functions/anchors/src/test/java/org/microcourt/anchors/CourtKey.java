package org.microcourt.anchors;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.microcourt.platform.seal.Seal;
import org.microcourt.record.Hash;

/// A seal with a key at hand, whose certificate is its own root.
record CourtKey(KeyPair pair, List<X509Certificate> chain) implements Seal {
  static CourtKey since(Instant from) {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = keys.generateKeyPair();
      X500Name name = new X500Name("CN=Test Court");
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.ONE,
              Date.from(from),
              Date.from(from.plus(Duration.ofDays(3650))),
              name,
              pair.getPublic());
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
      return new CourtKey(pair, List.of(certificate));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] sign(Hash sha256) {
    try {
      Signature signature = Signature.getInstance("NONEwithECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(sha256.toBytes());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean signed(Hash sha256, byte[] value) {
    try {
      Signature signature = Signature.getInstance("NONEwithECDSA");
      signature.initVerify(pair.getPublic());
      signature.update(sha256.toBytes());
      return signature.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
