package org.microcourt.transcripts.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.microcourt.platform.seal.Seal;
import org.microcourt.platform.seal.SealException;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.text.Statement;

/// The court's signature as CMS, the way PAdES wants it (EN 319 142-1): detached, with the signing
/// certificate bound by its hash, without a signing time of its own, and with the chain.
///
/// @param statement the hash of what the court states of the words, signed with them
record CourtSignature(Seal seal, TimeStamps stamps, Hash statement) implements Signing {
  private static final ASN1ObjectIdentifier STATEMENT =
      new ASN1ObjectIdentifier(Statement.ATTRIBUTE);

  @Override
  public byte[] over(InputStream bytes) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      X509Certificate own = seal.chain().getFirst();
      X509CertificateHolder certificate = new JcaX509CertificateHolder(own);
      JcaSignerInfoGeneratorBuilder signer =
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
      signer.setSignedAttributeGenerator(attributes(certificate));
      generator.addSignerInfoGenerator(
          signer.build(new DigestSigner(own.getPublicKey().getAlgorithm(), seal), certificate));
      generator.addCertificates(new JcaCertStore(seal.chain()));
      return stamped(generator.generate(new Content(bytes), false)).getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
      throw new SealException("the signature cannot be made", e);
    }
  }

  private CMSAttributeTableGenerator attributes(X509CertificateHolder certificate)
      throws IOException {
    byte[] digest = Hash.sha256(certificate.getEncoded()).toBytes();
    IssuerSerial issuer =
        new IssuerSerial(
            new GeneralNames(new GeneralName(certificate.getIssuer())),
            certificate.getSerialNumber());
    SigningCertificateV2 bound =
        new SigningCertificateV2(new ESSCertIDv2((AlgorithmIdentifier) null, digest, issuer));
    return parameters -> {
      byte[] message =
          (byte[]) Objects.requireNonNull(parameters.get(CMSAttributeTableGenerator.DIGEST));
      ASN1EncodableVector all = new ASN1EncodableVector();
      all.add(attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data));
      all.add(attribute(CMSAttributes.messageDigest, new DEROctetString(message)));
      all.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, bound));
      all.add(attribute(STATEMENT, new DEROctetString(statement.toBytes())));
      return new AttributeTable(all);
    };
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private CMSSignedData stamped(CMSSignedData signed) throws IOException {
    List<SignerInformation> signers = new ArrayList<>();
    for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
      var token = stamps.stamp(Hash.sha256(signer.getSignature()));
      if (token.isEmpty()) {
        return signed;
      }
      Attribute stamp =
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
              new DERSet(ASN1Primitive.fromByteArray(token.get())));
      signers.add(SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(stamp)));
    }
    return CMSSignedData.replaceSigners(signed, new SignerInformationStore(signers));
  }

  /// The bytes under the signature, read once.
  private record Content(InputStream bytes) implements CMSTypedData {
    @Override
    public ASN1ObjectIdentifier getContentType() {
      return PKCSObjectIdentifiers.data;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      bytes.transferTo(out);
    }

    @Override
    public Object getContent() {
      return bytes;
    }
  }

  /// Digests what is to be signed here, so that the key gets a digest and no more.
  private static final class DigestSigner implements ContentSigner {
    private final AlgorithmIdentifier algorithm;
    private final DigestOutputStream out;
    private final Seal seal;

    DigestSigner(String key, Seal seal) {
      String name = key.equals("EC") ? "SHA256WITHECDSA" : "SHA256WITHRSA";
      this.algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find(name);
      this.seal = seal;
      this.out = new DigestOutputStream(OutputStream.nullOutputStream(), Hash.digest());
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public OutputStream getOutputStream() {
      return out;
    }

    @Override
    public byte[] getSignature() {
      return seal.sign(Hash.ofBytes(out.getMessageDigest().digest()));
    }
  }
}
