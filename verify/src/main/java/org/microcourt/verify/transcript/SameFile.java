package org.microcourt.verify.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.microcourt.verify.transcript.PdfReader.PdfException;

/// Whether a file is the one that was made again. One machine's zlib compresses otherwise than
/// another's, so streams count by what they hold, and lengths and offsets by what they point to.
final class SameFile {
  private static final Pattern MEASURES =
      Pattern.compile("/Length [0-9]+|/Prev [0-9]+|/ByteRange \\[[0-9 ]*\\]");
  private static final Pattern WIDTHS = Pattern.compile("/W \\[([0-9]) ([0-9]) ([0-9])\\]");
  private static final int IN_USE = 1;
  private static final long MOST_INFLATED = 128L << 20;

  private final byte[] file;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Long, Long> numbers = new HashMap<>();
  private String end = "";
  private long inflated;

  /// An object as written, without measures, and what its stream holds.
  private record Part(String text, ByteBuffer content) {
    boolean isTable() {
      return text.contains("/Type /XRef");
    }
  }

  private SameFile(byte[] file) {
    this.file = file;
  }

  /// Compares what stands behind the first bytes, which are the same.
  static boolean is(byte[] file, byte[] made, int from) {
    if (Arrays.equals(file, made)) {
      return true;
    }
    try {
      return read(file, from).is(read(made, from));
    } catch (PdfException | IOException e) {
      return false;
    }
  }

  private static SameFile read(byte[] file, int from) throws PdfException, IOException {
    SameFile read = new SameFile(file);
    int at = from == 0 ? header(file) : from;
    while (at < file.length && Character.isWhitespace(file[at])) {
      at++;
    }
    read.parts.add(new Part(new String(file, from, at - from, ISO_8859_1), ByteBuffer.allocate(0)));
    long last = 0;
    while (at < file.length && Character.isDigit(file[at])) {
      last = at;
      at = read.object(at);
    }
    String end = new String(file, at, file.length - at, ISO_8859_1);
    read.end = end.replace("startxref\n" + last + "\n", "startxref\n");
    return read;
  }

  /// Two lines of comment.
  private static int header(byte[] file) {
    int at = 0;
    for (int lines = 0; lines < 2 && at < file.length; at++) {
      lines += file[at] == '\n' ? 1 : 0;
    }
    return at;
  }

  private int object(int at) throws PdfException, IOException {
    PdfReader reader = new PdfReader(file, at);
    Pdf.Body body = reader.object();
    numbers.put((long) at, body.number());
    reader.skipSpace();
    boolean isStream = body.end() > body.stream();
    String head = new String(file, at, body.stream() - at, ISO_8859_1);
    String tail = new String(file, body.end(), reader.offset() - body.end(), ISO_8859_1);
    String text = MEASURES.matcher(head).replaceAll("") + (isStream ? "" : "\0") + tail;
    byte[] content = Arrays.copyOfRange(file, body.stream(), body.end());
    boolean isPacked = body.dictionary().filter(d -> d.is("Filter", "FlateDecode")).isPresent();
    parts.add(new Part(text, ByteBuffer.wrap(isPacked ? inflated(content) : content)));
    return reader.offset();
  }

  private byte[] inflated(byte[] packed) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE, MOST_INFLATED - inflated));
      inflated += content.length;
      if (inflated >= MOST_INFLATED) {
        throw new IOException("it swells");
      }
      return content;
    }
  }

  private boolean is(SameFile made) throws IOException {
    if (parts.size() != made.parts.size() || !end.equals(made.end)) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      Part own = parts.get(i);
      Part other = made.parts.get(i);
      boolean isSame =
          own.isTable()
              ? own.text().equals(other.text()) && table(own).equals(made.table(other))
              : own.equals(other);
      if (!isSame) {
        return false;
      }
    }
    return true;
  }

  /// What a cross-reference stream points to: objects by their numbers instead of their offsets.
  private List<List<Long>> table(Part part) throws IOException {
    Matcher widths = WIDTHS.matcher(part.text());
    if (!widths.find()) {
      throw new IOException("no widths");
    }
    List<List<Long>> lines = new ArrayList<>();
    ByteBuffer in = part.content().duplicate();
    while (in.hasRemaining()) {
      List<Long> line = new ArrayList<>();
      for (int i = 1; i <= widths.groupCount(); i++) {
        line.add(number(in, Integer.parseInt(widths.group(i))));
      }
      if (line.getFirst() == IN_USE) {
        line.set(1, Objects.requireNonNullElse(numbers.get(line.get(1)), -1L));
      }
      lines.add(line);
    }
    return lines;
  }

  private static long number(ByteBuffer in, int width) throws IOException {
    if (in.remaining() < width) {
      throw new IOException("cut off");
    }
    long number = 0;
    for (int i = 0; i < width; i++) {
      number = (number << 8) | (in.get() & 0xff);
    }
    return number;
  }
}
