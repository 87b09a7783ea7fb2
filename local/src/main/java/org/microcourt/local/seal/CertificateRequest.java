package org.microcourt.local.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.microcourt.record.Hash;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/// Asks an authority to certify a key that is in KMS and does not leave it (PKCS #10): an
/// operator's tool, for which see `docs/operations.md`.
public final class CertificateRequest {
  private CertificateRequest() {}

  /// The request as PEM.
  ///
  /// @param key its id or ARN
  /// @param subject a distinguished name, `CN=…,O=…,C=CN`
  /// @throws IllegalArgumentException if the subject is none
  public static String pem(KmsClient client, String key, String subject) {
    SubjectPublicKeyInfo publicKey =
        SubjectPublicKeyInfo.getInstance(
            client.getPublicKey(r -> r.keyId(key)).publicKey().asByteArray());
    PKCS10CertificationRequestBuilder request =
        new PKCS10CertificationRequestBuilder(new X500Name(subject), publicKey);
    boolean elliptic = client.getPublicKey(r -> r.keyId(key)).keySpecAsString().startsWith("ECC_");
    try {
      byte[] der = request.build(new Signer(client, key, elliptic)).getEncoded();
      return "-----BEGIN CERTIFICATE REQUEST-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
          + "\n-----END CERTIFICATE REQUEST-----\n";
    } catch (IOException e) {
      throw new IllegalStateException("the request has no encoding", e);
    }
  }

  private static final class Signer implements ContentSigner {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final KmsClient client;
    private final String key;
    private final boolean elliptic;

    Signer(KmsClient client, String key, boolean elliptic) {
      this.client = client;
      this.key = key;
      this.elliptic = elliptic;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return new DefaultSignatureAlgorithmIdentifierFinder()
          .find(elliptic ? "SHA256WITHECDSA" : "SHA256WITHRSA");
    }

    @Override
    public OutputStream getOutputStream() {
      return out;
    }

    @Override
    public byte[] getSignature() {
      byte[] digest = Hash.sha256(out.toByteArray()).toBytes();
      return client
          .sign(r ->
              r.keyId(key)
                  .messageType(MessageType.DIGEST)
                  .message(SdkBytes.fromByteArray(digest))
                  .signingAlgorithm(
                      elliptic
                          ? SigningAlgorithmSpec.ECDSA_SHA_256
                          : SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256))
          .signature()
          .asByteArray();
    }
  }
}
