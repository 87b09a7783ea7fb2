package org.microcourt.transcripts.seal;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;

/// Where a certificate says that its issuer's certificate can be had (RFC 5280, 4.2.2.1).
final class IssuerAddress {
  private IssuerAddress() {}

  static Optional<String> of(X509Certificate certificate) {
    byte[] value = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
    if (value == null) {
      return Optional.empty();
    }
    AuthorityInformationAccess access =
        AuthorityInformationAccess.getInstance(ASN1OctetString.getInstance(value).getOctets());
    return Arrays.stream(access.getAccessDescriptions())
        .filter(d -> d.getAccessMethod().equals(AccessDescription.id_ad_caIssuers))
        .map(AccessDescription::getAccessLocation)
        .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
        .map(name -> name.getName().toString())
        .findFirst();
  }
}
