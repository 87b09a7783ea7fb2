package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// An export taken apart, to be changed and put together again with all sums made anew, as somebody
/// would who knows how the verifier works.
final class Forgery {
  final Map<String, byte[]> files = new LinkedHashMap<>();

  Forgery(byte[] zip) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> record() {
    return new ArrayList<>(text("record.jsonl").lines().toList());
  }

  void record(List<String> lines) {
    files.put("record.jsonl", (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  /// Gives every entry the leaf and chain that fit its content and place.
  void chainAnew() {
    List<String> lines = new ArrayList<>();
    Hash chain = Hash.ZERO;
    for (String line : record()) {
      Json.Obj entry = Json.parseObject(line).with("seq", lines.size() + 1);
      Hash leaf =
          entry.string("kind").isPresent()
              ? Hash.sha256(entry.without("leaf", "chain").canonicalBytes())
              : Hash.fromHex(entry.requireString("leaf"));
      chain = chain.then(leaf);
      lines.add(entry.with("leaf", leaf.hex()).with("chain", chain.hex()).text());
    }
    record(lines);
    for (String list : List.of("index.json", "manifest.json")) {
      Json.Obj json = Json.parseObject(text(list));
      put(list, json.with("seq", lines.size()).with("chain", chain.hex()).text() + "\n");
    }
  }

  /// Makes manifest and sums fit the files, and packs them.
  byte[] packed() {
    List<Json.Obj> listed = new ArrayList<>();
    StringBuilder sums = new StringBuilder();
    files.forEach((path, bytes) -> {
      if (!path.startsWith("SHA256SUMS") && !path.equals("manifest.json")) {
        String hash = Hash.sha256(bytes).hex();
        listed.add(Json.obj("path", path, "size", bytes.length, "sha256", hash));
        sums.append(hash + "  " + path + "\n");
      }
    });
    Json.Obj manifest = Json.parseObject(text("manifest.json")).with("files", listed);
    put("manifest.json", manifest.text() + "\n");
    sums.append(Hash.sha256(text("manifest.json").getBytes(UTF_8)).hex() + "  manifest.json\n");
    put("SHA256SUMS", sums.toString());
    put(
        "SHA256SUMS.sha256",
        Hash.sha256(text("SHA256SUMS").getBytes(UTF_8)).hex() + "  SHA256SUMS\n");
    return zip(files);
  }

  String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), UTF_8);
  }

  void put(String path, String text) {
    files.put(path, text.getBytes(UTF_8));
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
