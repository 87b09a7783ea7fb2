package org.microcourt.local.seal;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.local.service.JsonService;
import org.microcourt.local.service.ServiceException;

/// `Sign` and `GetPublicKey` of KMS (JSON 1.1) for one P-256 key on a loopback port, as
/// `AWS_ENDPOINT_URL_KMS` wants it. Digests are signed and nothing else.
public final class KeyServer implements AutoCloseable {
  private static final JsonService.Protocol PROTOCOL =
      new JsonService.Protocol("KMS", "TrentService.", "application/x-amz-json-1.1", 16_384);

  private static final String ALGORITHM = "ECDSA_SHA_256";
  private static final int DIGEST = 32;

  private final DemonstrationSeal seal;
  private final String id;
  private final JsonService service;

  /// Serves the seal's key under this id on a free port.
  public KeyServer(DemonstrationSeal seal, String id) {
    this.seal = seal;
    this.id = id;
    this.service = new JsonService(PROTOCOL, this::call, 0);
  }

  /// The address for clients.
  public URI address() {
    return service.address();
  }

  @Override
  public void close() {
    service.close();
  }

  private Json.Obj call(String operation, Json.Obj request) {
    if (!request.requireString("KeyId").equals(id)) {
      throw new ServiceException("NotFoundException", "There is no such key.");
    }
    return switch (operation) {
      case "Sign" -> sign(request);
      case "GetPublicKey" -> published();
      default ->
          throw new ServiceException(
              "UnknownOperationException", "Only Sign and GetPublicKey are known.");
    };
  }

  private Json.Obj sign(Json.Obj request) {
    byte[] digest;
    try {
      digest = Base64.getDecoder().decode(request.requireString("Message"));
    } catch (IllegalArgumentException _) {
      throw new ServiceException("SerializationException", "Message is not base64.");
    }
    if (!request.requireString("SigningAlgorithm").equals(ALGORITHM)) {
      throw new ServiceException(
          "InvalidKeyUsageException", "The key signs with " + ALGORITHM + ".");
    }
    if (!request.string("MessageType").orElse("RAW").equals("DIGEST") || digest.length != DIGEST) {
      throw new ServiceException(
          "ValidationException", "Only a SHA-256 is signed here, as a DIGEST.");
    }
    String signature = Base64.getEncoder().encodeToString(signed(digest));
    return Json.obj("KeyId", id, "Signature", signature, "SigningAlgorithm", ALGORITHM);
  }

  private byte[] signed(byte[] digest) {
    try {
      Signature signature = Signature.getInstance("NONEwithECDSA");
      signature.initSign(seal.key());
      signature.update(digest);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key does not sign", e);
    }
  }

  private Json.Obj published() {
    byte[] key = seal.chain().getFirst().getPublicKey().getEncoded();
    return Json.obj(
        "KeyId",
        id,
        "KeySpec",
        "ECC_NIST_P256",
        "KeyUsage",
        "SIGN_VERIFY",
        "PublicKey",
        Base64.getEncoder().encodeToString(key),
        "SigningAlgorithms",
        List.of(ALGORITHM));
  }
}
