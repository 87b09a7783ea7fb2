package org.microcourt.local.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes a root and has it certify a key, both so long that the court's clock can be moved.
final class Issuing {
  private static final X500Name ROOT =
      new X500Name("CN=微法庭演示根证书 Microcourt demonstration root,OU=仅供演示 No legal effect");
  private static final X500Name COURT =
      new X500Name("CN=微法庭演示签章 Microcourt demonstration seal,OU=仅供演示 No legal effect");
  private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
  private static final Date TO = Date.from(Instant.parse("2079-12-31T23:59:59Z"));

  private Issuing() {}

  static DemonstrationSeal seal(String rootAddress) {
    try {
      KeyPair root = pair();
      KeyPair court = pair();
      JcaX509v3CertificateBuilder own = builder(ROOT, root);
      own.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      own.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
      JcaX509v3CertificateBuilder seal = builder(COURT, court);
      seal.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      seal.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
      seal.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root.getPublic()));
      seal.addExtension(
          Extension.authorityInfoAccess,
          false,
          new AuthorityInformationAccess(
              AccessDescription.id_ad_caIssuers,
              new GeneralName(GeneralName.uniformResourceIdentifier, rootAddress)));
      return new DemonstrationSeal(
          court.getPrivate(), List.of(signed(seal, root), signed(own, root)));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("the seal cannot be made", e);
    }
  }

  private static JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair pair)
      throws GeneralSecurityException, IOException {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            ROOT, new BigInteger(120, new SecureRandom()), FROM, TO, subject, pair.getPublic());
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    return builder;
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair root)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(root.getPrivate())));
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
