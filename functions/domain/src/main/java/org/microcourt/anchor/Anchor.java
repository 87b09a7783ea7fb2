package org.microcourt.anchor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;

/// What the court signs for an hour.
///
/// @param statement what is signed
/// @param signature of the statement's hash, in Base64: ECDSA as DER, or RSASSA-PKCS1-v1_5
public record Anchor(Statement statement, String signature) {
  /// The format of the log.
  public static final String FORMAT = "microcourt-anchor/1";

  /// What is signed: SHA-256 of its canonical JSON.
  ///
  /// @param previous the hash of the anchor of the hour before; zeros for the first
  /// @param count of the leaves
  /// @param root of the tree over them
  /// @param certificate the fingerprint of the one whose key signs
  /// @param at when it says to have been made
  public record Statement(
      AnchorHour hour, Hash previous, long count, Hash root, Hash certificate, Instant at) {
    /// What the key signs.
    public Hash digest() {
      return Hash.sha256(bytes());
    }

    /// Canonical JSON.
    public byte[] bytes() {
      return toJson().canonicalBytes();
    }

    private Json.Obj toJson() {
      return Json.obj(
          "at", at,
          "certificate", certificate.hex(),
          "count", count,
          "format", FORMAT,
          "hour", hour.text(),
          "previous", previous.hex(),
          "root", root.hex());
    }
  }

  /// With the signature's bytes.
  public static Anchor of(Statement statement, byte[] signature) {
    return new Anchor(statement, Base64.getEncoder().encodeToString(signature));
  }

  /// Reads what `text` gives, and nothing else.
  ///
  /// @throws JsonException if it is not written so
  public static Anchor parse(String text) {
    Anchor anchor = read(Json.parseObject(text));
    if (!anchor.text().equals(text)) {
      throw new JsonException("@0", "must be an anchor in canonical form");
    }
    return anchor;
  }

  private static Anchor read(Json.Obj json) {
    if (!json.string("format").equals(Optional.of(FORMAT))) {
      throw new JsonException("format", "must be " + FORMAT);
    }
    return new Anchor(
        new Statement(
            AnchorHour.parse(json.requireString("hour")),
            Hash.fromHex(json.requireString("previous")),
            json.requireLong("count"),
            Hash.fromHex(json.requireString("root")),
            Hash.fromHex(json.requireString("certificate")),
            Instants.parse(json.requireString("at"), "at")),
        json.requireString("signature"));
  }

  /// Its members.
  public Json.Obj toJson() {
    return statement.toJson().with("signature", signature);
  }

  /// Canonical JSON, the one way in which it is written.
  public String text() {
    return toJson().canonical();
  }

  /// What the next anchor names as `previous`: the hash of the text.
  public Hash hash() {
    return Hash.sha256(text().getBytes(StandardCharsets.UTF_8));
  }

  /// The signature's bytes.
  ///
  /// @throws JsonException if they are not written in the one way of Base64
  public byte[] signatureBytes() {
    try {
      byte[] bytes = Base64.getDecoder().decode(signature);
      if (Base64.getEncoder().encodeToString(bytes).equals(signature)) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      // As what decodes but could be written otherwise.
    }
    throw new JsonException("signature", "must be Base64");
  }
}
