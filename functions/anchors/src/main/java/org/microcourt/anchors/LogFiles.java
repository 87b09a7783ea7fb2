package org.microcourt.anchors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.json.Json;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.record.Hash;

/// The log's objects. Each is written once, and whoever comes second takes what stands: an attempt
/// that was cut off, or another one at the same time, may have made it with other bytes.
record LogFiles(ObjectStore files) {
  private static final String FIRST = "anchors/first.json";
  private static final String JSON = "application/json";

  /// The hour with which the log begins, which is `hour` if it has not begun.
  AnchorHour first(AnchorHour hour) {
    String text = Json.obj("format", "microcourt-anchors-first/1", "hour", hour.text()).canonical();
    String standing = find(FIRST).orElseGet(() -> putOnce(FIRST, text, JSON));
    return AnchorHour.parse(Json.parseObject(standing).requireString("hour"));
  }

  Optional<Anchor> anchor(AnchorHour hour) {
    return find(key(hour, "json")).map(Anchor::parse);
  }

  /// The anchor that stands.
  Anchor put(Anchor anchor) {
    return Anchor.parse(putOnce(key(anchor.statement().hour(), "json"), anchor.text(), JSON));
  }

  /// The leaves that stand.
  Optional<List<Hash>> leaves(AnchorHour hour) {
    return find(key(hour, "leaves")).map(LogFiles::leaves);
  }

  /// The leaves that stand, which are these if there were none.
  List<Hash> put(AnchorHour hour, List<Hash> leaves) {
    StringBuilder lines = new StringBuilder();
    leaves.forEach(leaf -> lines.append(leaf.hex()).append('\n'));
    return leaves(putOnce(key(hour, "leaves"), lines.toString(), "text/plain"));
  }

  private static List<Hash> leaves(String lines) {
    return lines.lines().map(Hash::fromHex).toList();
  }

  /// Certificates as the log has them.
  Optional<String> certificates(Hash fingerprint) {
    return find(key(fingerprint));
  }

  void putCertificates(Hash fingerprint, List<X509Certificate> chain) {
    List<String> all = new ArrayList<>();
    for (X509Certificate certificate : chain) {
      try {
        all.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException("a certificate has no encoding", e);
      }
    }
    String text = Json.obj("certificates", all, "format", "microcourt-certificates/1").canonical();
    putOnce(key(fingerprint), text, JSON);
  }

  private static String key(AnchorHour hour, String ending) {
    return "anchors/" + hour.path() + "." + ending;
  }

  private static String key(Hash fingerprint) {
    return "anchors/certificates/" + fingerprint.hex() + ".json";
  }

  private Optional<String> find(String key) {
    return files.get(key, in -> new String(in.readAllBytes(), UTF_8));
  }

  private String putOnce(String key, String text, String contentType) {
    byte[] bytes = text.getBytes(UTF_8);
    try {
      files.put(key, bytes, contentType, Hash.sha256(bytes));
      return text;
    } catch (RuntimeException e) {
      // Somebody else may have been faster, or this very write went through unanswered.
      return find(key).orElseThrow(() -> e);
    }
  }
}
