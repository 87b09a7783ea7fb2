package org.microcourt.local.seal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// `Sign` and `GetPublicKey` of KMS (JSON 1.1) for one P-256 key on a loopback port, as
/// `AWS_ENDPOINT_URL_KMS` wants it. Digests are signed and nothing else; requests' signatures are
/// not checked.
public final class KeyServer implements AutoCloseable {
  private static final String TARGET = "TrentService.";
  private static final String TYPE = "application/x-amz-json-1.1";
  private static final String ALGORITHM = "ECDSA_SHA_256";
  private static final int DIGEST = 32;
  private static final int MOST_BYTES = 16_384;

  private final Server server = new Server();
  private final URI address;

  /// Serves the seal's key under this id on a free port.
  public KeyServer(DemonstrationSeal seal, String id) {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Endpoint(seal, id));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the port of KMS cannot be opened", e);
    }
    address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /// The address for clients.
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("KMS does not stop", e);
    }
  }

  private static final class Endpoint extends Handler.Abstract {
    private final DemonstrationSeal seal;
    private final String id;

    Endpoint(DemonstrationSeal seal, String id) {
      this.seal = seal;
      this.id = id;
    }

    private record Answer(int status, Json.Obj body) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      Answer answer = answer(request);
      response.setStatus(answer.status());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
      response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
      Content.Sink.write(response, true, answer.body().text(), callback);
      return true;
    }

    private Answer answer(Request request) throws IOException {
      byte[] body;
      try (InputStream in = Content.Source.asInputStream(request)) {
        body = in.readNBytes(MOST_BYTES);
      }
      try {
        Json.Obj json = Json.parseObject(new String(body, StandardCharsets.UTF_8));
        if (!json.requireString("KeyId").equals(id)) {
          return refused("NotFoundException", "There is no such key.");
        }
        return switch (String.valueOf(request.getHeaders().get("X-Amz-Target"))) {
          case TARGET + "Sign" -> sign(json);
          case TARGET + "GetPublicKey" -> new Answer(200, published());
          default -> refused("UnknownOperationException", "Only Sign and GetPublicKey are known.");
        };
      } catch (JsonException e) {
        return refused("SerializationException", String.valueOf(e.getMessage()));
      }
    }

    private Answer sign(Json.Obj json) {
      byte[] digest;
      try {
        digest = Base64.getDecoder().decode(json.requireString("Message"));
      } catch (IllegalArgumentException _) {
        return refused("SerializationException", "Message is not base64.");
      }
      if (!json.requireString("SigningAlgorithm").equals(ALGORITHM)) {
        return refused("InvalidKeyUsageException", "The key signs with " + ALGORITHM + ".");
      }
      if (!json.string("MessageType").orElse("RAW").equals("DIGEST") || digest.length != DIGEST) {
        return refused("ValidationException", "Only a SHA-256 is signed here, as a DIGEST.");
      }
      String signature = Base64.getEncoder().encodeToString(signed(digest));
      return new Answer(
          200, Json.obj("KeyId", id, "Signature", signature, "SigningAlgorithm", ALGORITHM));
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

    private static Answer refused(String code, String message) {
      return new Answer(400, Json.obj("__type", code, "message", message));
    }
  }
}
