package org.microcourt.casefile.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;

/// Archives taken apart and put together again, as somebody does who changes them.
final class Zips {
  private Zips() {}

  /// A file in a ZIP; names may come twice.
  static final class File {
    private final String path;
    private final byte[] bytes;

    File(String path, byte[] bytes) {
      this.path = path;
      this.bytes = bytes;
    }

    String path() {
      return path;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  static List<File> open(byte[] zip) {
    List<File> files = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.add(new File(entry.getName(), in.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static byte[] close(List<File> files) {
    return close(files, 0);
  }

  /// At level 0 nothing is compressed.
  static byte[] close(List<File> files, int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      zip.setLevel(level);
      for (File file : files) {
        zip.putNextEntry(new ZipEntry(file.path()));
        zip.write(file.bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// With manifest and sums made anew over the files before them.
  static byte[] resealed(List<File> files) {
    List<File> before =
        files.stream()
            .filter(f -> !f.path().equals("manifest.json") && !f.path().startsWith("SHA256SUMS"))
            .toList();
    Json.Obj manifest =
        Json.parseObject(
            new String(
                files.stream()
                    .filter(f -> f.path().equals("manifest.json"))
                    .findFirst()
                    .orElseThrow()
                    .bytes(),
                UTF_8));
    List<Json.Obj> lines =
        before.stream()
            .map(f ->
                Json.obj(
                    "path", f.path(),
                    "size", f.bytes().length,
                    "sha256", Hash.sha256(f.bytes()).hex()))
            .toList();
    List<File> all = new ArrayList<>(before);
    all.add(
        new File("manifest.json", (manifest.with("files", lines).text() + "\n").getBytes(UTF_8)));
    StringBuilder sums = new StringBuilder();
    all.forEach(f -> sums.append(sum(f)));
    File list = new File("SHA256SUMS", sums.toString().getBytes(UTF_8));
    all.add(list);
    all.add(new File("SHA256SUMS.sha256", sum(list).getBytes(UTF_8)));
    return close(all);
  }

  private static String sum(File file) {
    return Hash.sha256(file.bytes()).hex() + "  " + file.path() + "\n";
  }

  static Map<String, byte[]> byPath(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    open(zip).forEach(file -> files.put(file.path(), file.bytes()));
    return files;
  }
}
