package org.microcourt.platform.seal;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import org.microcourt.record.Hash;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/// A seal whose key is in KMS and signs there.
///
/// What comes back is checked against the certificate: after a change of key or certificate that
/// forgot the other, nothing is sealed rather than something that nobody can verify.
public final class KmsSeal implements Seal {
  private final KmsClient client;
  private final String key;
  private final List<X509Certificate> chain;

  /// The key by its id or ARN, and its certificates.
  public KmsSeal(KmsClient client, String key, List<X509Certificate> chain) {
    this.client = client;
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public byte[] sign(Hash sha256) {
    byte[] signature = signed(sha256);
    if (!verifies(sha256, signature)) {
      throw new SealException("the key is not the one of the certificate");
    }
    return signature;
  }

  private byte[] signed(Hash sha256) {
    try {
      return client
          .sign(r ->
              r.keyId(key)
                  .messageType(MessageType.DIGEST)
                  .message(SdkBytes.fromByteArray(sha256.toBytes()))
                  .signingAlgorithm(
                      elliptic()
                          ? SigningAlgorithmSpec.ECDSA_SHA_256
                          : SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256))
          .signature()
          .asByteArray();
    } catch (SdkException e) {
      throw new SealException("the key cannot be used", e);
    }
  }

  private boolean elliptic() {
    return chain.getFirst().getPublicKey() instanceof ECPublicKey;
  }

  private boolean verifies(Hash sha256, byte[] value) {
    PublicKey publicKey = chain.getFirst().getPublicKey();
    try {
      Signature signature = Signature.getInstance(elliptic() ? "NONEwithECDSA" : "NONEwithRSA");
      signature.initVerify(publicKey);
      signature.update(elliptic() ? sha256.toBytes() : DigestInfo.sha256(sha256));
      return signature.verify(value);
    } catch (SignatureException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new SealException("the certificate's key cannot be used", e);
    }
  }
}
