package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Head;
import org.microcourt.anchor.Inclusion;
import org.microcourt.anchor.MerkleTree;
import org.microcourt.json.Json;
import org.microcourt.platform.seal.Seal;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.verify.anchor.Log;
import org.microcourt.verify.anchor.LogReader;

/// A court's public log of some hours, with a record and the heads of others in it.
final class PublicLog {
  /// As the folder has them.
  final Map<String, byte[]> files = new TreeMap<>();

  final List<Anchor> anchors = new ArrayList<>();
  private final List<Inclusion> proofs = new ArrayList<>();
  private final List<String> certificates = new ArrayList<>();
  private final String courtroom;
  private final Seal seal;

  private PublicLog(String courtroom, Seal seal) {
    this.courtroom = courtroom;
    this.seal = seal;
  }

  /// From the hour of the first entry on, for so many hours.
  static PublicLog of(List<Entry> record, int hours, Seal seal) {
    PublicLog log = new PublicLog(record.getFirst().courtroom(), seal);
    log.begin(AnchorHour.of(record.getFirst().at()));
    AnchorHour hour = AnchorHour.of(record.getFirst().at());
    for (int i = 0; i < hours; i++) {
      log.anchor(hour, record, i);
      hour = hour.next();
    }
    return log;
  }

  private void begin(AnchorHour hour) {
    Hash fingerprint = Hash.sha256(encoded(seal.chain().getFirst()));
    seal.chain().forEach(c -> certificates.add(Base64.getEncoder().encodeToString(encoded(c))));
    put(
        "certificates/" + fingerprint.hex() + ".json",
        Json.obj("certificates", certificates, "format", "microcourt-certificates/1").canonical());
    put(
        "first.json",
        Json.obj("format", "microcourt-anchors-first/1", "hour", hour.text()).canonical());
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void anchor(AnchorHour hour, List<Entry> record, int number) {
    List<Head> heads = new ArrayList<>();
    for (int other = 0; other < number % 4; other++) {
      heads.add(new Head("other" + other, number + 1, Hash.sha256(new byte[] {(byte) number})));
    }
    Optional<Head> own =
        record.stream()
            .filter(entry -> AnchorHour.of(entry.at()).equals(hour))
            .reduce((_, last) -> last)
            .map(entry -> new Head(courtroom, entry.seq(), entry.chain()));
    own.ifPresent(heads::add);
    List<Hash> leaves =
        heads.stream().map(Head::leaf).sorted(Comparator.comparing(Hash::hex)).toList();
    MerkleTree tree = new MerkleTree(leaves);
    own.ifPresent(head -> {
      int at = leaves.indexOf(head.leaf());
      proofs.add(new Inclusion(hour, head, at, tree.path(at)));
    });
    Instant at = hour.end().plusSeconds(300);
    Hash previous = anchors.isEmpty() ? Hash.ZERO : anchors.getLast().hash();
    Hash fingerprint = Hash.sha256(encoded(seal.chain().getFirst()));
    Anchor.Statement statement =
        new Anchor.Statement(hour, previous, leaves.size(), tree.root(), fingerprint, at);
    Anchor anchor = Anchor.of(statement, seal.sign(statement.digest()));
    anchors.add(anchor);
    put(hour.path() + ".json", anchor.text());
    if (!leaves.isEmpty()) {
      StringBuilder lines = new StringBuilder();
      leaves.forEach(leaf -> lines.append(leaf.hex()).append('\n'));
      put(hour.path() + ".leaves", lines.toString());
    }
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(UTF_8));
  }

  /// What a phone has saved.
  String saved() {
    return Json.obj(
            "anchors", anchors.stream().map(Anchor::toJson).toList(),
            "certificates", List.of(certificates),
            "courtroom", courtroom,
            "format", "microcourt-log/1",
            "proofs", proofs.stream().map(Inclusion::toJson).toList())
        .canonical();
  }

  byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("anchors/" + file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// As it is read from the folder.
  Log log() {
    return log(files);
  }

  static Log log(Map<String, byte[]> files) {
    LogReader reader = new LogReader();
    files.forEach((path, bytes) -> read(reader, path, bytes));
    return reader.log();
  }

  static Log log(String name, byte[] bytes) {
    LogReader reader = new LogReader();
    read(reader, name, bytes);
    return reader.log();
  }

  private static void read(LogReader reader, String name, byte[] bytes) {
    try {
      reader.read(name, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
