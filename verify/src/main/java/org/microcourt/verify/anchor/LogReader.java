package org.microcourt.verify.anchor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Inclusion;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;

/// Reads a log: the folder as the court publishes it, the same as a ZIP, the file that a phone has
/// saved, or an anchor or a list of them. All of it is canonical JSON and lines of hashes; whatever
/// is written otherwise is refused.
public final class LogReader {
  private static final Pattern LEAVES =
      Pattern.compile("(?:.*/)?([0-9]{4})/([0-9]{2})/([0-9]{2})/([0-9]{2})\\.leaves");
  private static final int LARGEST_FILE = 64 << 20;
  private static final long LARGEST_LOG = 512L << 20;
  private static final int LINE = 65;

  private final List<Anchor> anchors = new ArrayList<>();
  private final List<List<X509Certificate>> certificates = new ArrayList<>();
  private final Map<AnchorHour, List<Hash>> leaves = new HashMap<>();
  private final List<Inclusion> proofs = new ArrayList<>();
  private Optional<AnchorHour> first = Optional.empty();
  private long size;

  /// Reads one more file or folder.
  ///
  /// @throws JsonException if it is no log, or not written as the court writes it
  public LogReader read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = path.relativize(file).toString().replace('\\', '/');
          read(name, Files.newInputStream(file));
        }
      }
    } else {
      read(path.toString().replace('\\', '/'), Files.newInputStream(path));
    }
    return this;
  }

  /// Reads one more file.
  ///
  /// @throws JsonException if it is no log, or not written as the court writes it
  public LogReader read(String name, InputStream in) throws IOException {
    byte[] bytes;
    try (in) {
      bytes = bounded(in);
    }
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          file(entry.getName(), bounded(zip));
        }
      }
    } else {
      file(name, bytes);
    }
    return this;
  }

  /// What was read.
  public Log log() {
    return new Log(anchors, certificates, leaves, proofs, first);
  }

  private byte[] bounded(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
    size += bytes.length;
    if (bytes.length > LARGEST_FILE || size > LARGEST_LOG) {
      throw new JsonException("@0", "is too large for a log");
    }
    return bytes;
  }

  private void file(String name, byte[] bytes) {
    if (name.endsWith(".leaves")) {
      leaves(name, text(bytes));
    } else if (name.endsWith(".json")) {
      json(text(bytes));
    }
  }

  private static String text(byte[] utf8) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new JsonException("@0", "must be UTF-8");
    }
  }

  private void leaves(String name, String lines) {
    Matcher hour = LEAVES.matcher(name);
    if (!hour.matches() || lines.length() % LINE != 0) {
      throw new JsonException(name, "must be leaves of an hour");
    }
    List<Hash> all = new ArrayList<>();
    StringBuilder again = new StringBuilder();
    for (int i = 0; i < lines.length(); i += LINE) {
      Hash leaf = Hash.fromHex(lines.substring(i, i + LINE - 1));
      again.append(leaf.hex()).append('\n');
      all.add(leaf);
    }
    if (!again.toString().equals(lines)) {
      throw new JsonException(name, "must be leaves of an hour");
    }
    String text =
        "%s-%s-%sT%s".formatted(hour.group(1), hour.group(2), hour.group(3), hour.group(4));
    leaves.put(AnchorHour.parse(text), all);
  }

  private void json(String text) {
    Json json = Json.parse(text);
    if (!json.canonical().equals(text)) {
      throw new JsonException("@0", "must be canonical JSON");
    }
    switch (json) {
      case Json.Arr(List<Json> items) ->
          items.forEach(item -> anchors.add(Anchor.parse(item.canonical())));
      case Json.Obj object -> object(object, text);
      default -> throw new JsonException("@0", "must be a log");
    }
  }

  private void object(Json.Obj object, String text) {
    switch (object.requireString("format")) {
      case Anchor.FORMAT -> anchors.add(Anchor.parse(text));
      case "microcourt-certificates/1" -> {
        only(object, "certificates", "format");
        certificates(object.array("certificates"));
      }
      case "microcourt-anchors-first/1" -> {
        only(object, "format", "hour");
        first = Optional.of(AnchorHour.parse(object.requireString("hour")));
      }
      case "microcourt-log/1" -> {
        only(object, "anchors", "certificates", "courtroom", "format", "proofs");
        object.array("anchors").forEach(a -> anchors.add(Anchor.parse(a.canonical())));
        for (Json chain : object.array("certificates")) {
          certificates(chain instanceof Json.Arr(List<Json> items) ? items : List.of());
        }
        String courtroom = object.requireString("courtroom");
        object.objects("proofs").forEach(p -> proofs.add(proof(courtroom, p)));
      }
      default -> throw new JsonException("format", "is of no log");
    }
  }

  private static void only(Json.Obj object, String... members) {
    if (!object.members().keySet().equals(Set.of(members))) {
      throw new JsonException("format", "has other members");
    }
  }

  private static Inclusion proof(String courtroom, Json.Obj json) {
    Inclusion proof = Inclusion.fromJson(courtroom, json);
    if (!proof.toJson().canonical().equals(json.canonical())) {
      throw new JsonException("proofs", "must be written as the court writes them");
    }
    return proof;
  }

  private void certificates(List<Json> base64) {
    List<X509Certificate> chain = new ArrayList<>();
    for (Json one : base64) {
      chain.add(
          certificate(one)
              .orElseThrow(() -> new JsonException("certificates", "must be certificates")));
    }
    certificates.add(chain);
  }

  private static Optional<X509Certificate> certificate(Json json) {
    if (!(json instanceof Json.Str(String base64))) {
      return Optional.empty();
    }
    try {
      byte[] der = Base64.getDecoder().decode(base64);
      X509Certificate read =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      boolean same =
          Base64.getEncoder().encodeToString(der).equals(base64)
              && Arrays.equals(read.getEncoded(), der);
      return same ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException | CertificateException e) {
      return Optional.empty();
    }
  }
}
