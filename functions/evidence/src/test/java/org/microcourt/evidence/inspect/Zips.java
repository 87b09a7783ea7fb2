package org.microcourt.evidence.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Zip files, those of Office among them.
final class Zips {
  private Zips() {}

  static byte[] of(Map<String, byte[]> files) {
    return of(files, "", 0);
  }

  /// One file of zeros.
  static byte[] of(String name, long length) {
    return of(Map.of(), name, length);
  }

  /// A document with these parts further.
  static byte[] openXml(String mainPart, Map<String, byte[]> more) {
    Map<String, byte[]> parts = parts(mainPart);
    parts.putAll(more);
    return of(parts);
  }

  /// A document with one part of zeros, the last one.
  static byte[] openXml(String mainPart, String name, long length) {
    return of(parts(mainPart), name, length);
  }

  private static Map<String, byte[]> parts(String mainPart) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        utf8(
            "<Types><Override PartName=\"/main.xml\" ContentType=\"application/"
                + mainPart
                + "\"/></Types>"));
    parts.put("main.xml", utf8("<document>" + "借款合同 ".repeat(2_000) + "</document>"));
    return parts;
  }

  private static byte[] of(Map<String, byte[]> files, String zeros, long length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
      if (length > 0) {
        zip.putNextEntry(new ZipEntry(zeros));
        for (long done = 0; done < length; done += block.length) {
          zip.write(block, 0, (int) Math.min(block.length, length - done));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] docx() {
    return openXml(
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", Map.of());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
