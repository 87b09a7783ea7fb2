package org.microcourt.verify.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads objects of a PDF file one after another, in the plain form in which the court writes them.
final class PdfReader {
  private static final int DEEPEST = 12;
  private static final int MOST_MEMBERS = 100_000;

  /// It is not written so.
  static final class PdfException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    PdfException(int offset) {
      super("not the form of a transcript at byte " + offset, null, false, false);
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }

  private final byte[] file;
  private int at;

  PdfReader(byte[] file, int at) {
    this.file = file;
    this.at = at;
  }

  int offset() {
    return at;
  }

  void skipSpace() {
    while (at < file.length && isSpace(file[at])) {
      at++;
    }
  }

  /// `12 0 obj … endobj`
  Pdf.Body object() throws PdfException {
    skipSpace();
    long number = whole();
    word(" 0 obj");
    Pdf value = value(0);
    skipSpace();
    int stream = at;
    int end = at;
    if (starts("stream")) {
      at += "stream".length();
      if (starts("\r\n")) {
        at += 2;
      } else {
        word("\n");
      }
      stream = at;
      if (!(value instanceof Pdf.Dictionary dictionary)
          || !(dictionary.members().get("Length") instanceof Pdf.Whole(long length))
          || length > file.length - at) {
        throw new PdfException(at);
      }
      end = at + (int) length;
      at = end;
      skipSpace();
      word("endstream");
      skipSpace();
    }
    word("endobj");
    return new Pdf.Body(number, value, stream, end);
  }

  private Pdf value(int depth) throws PdfException {
    skipSpace();
    if (depth > DEEPEST || at >= file.length) {
      throw new PdfException(at);
    }
    return switch (file[at]) {
      case '<' -> starts("<<") ? dictionary(depth) : hex();
      case '[' -> array(depth);
      case '/' -> new Pdf.Name(name());
      case '(' -> text();
      default -> other();
    };
  }

  private Pdf dictionary(int depth) throws PdfException {
    word("<<");
    Map<String, Pdf> members = new LinkedHashMap<>();
    while (true) {
      skipSpace();
      if (starts(">>")) {
        at += 2;
        return new Pdf.Dictionary(members);
      }
      if (!starts("/") || members.size() > MOST_MEMBERS) {
        throw new PdfException(at);
      }
      String key = name();
      if (members.put(key, value(depth + 1)) != null) {
        throw new PdfException(at);
      }
    }
  }

  private Pdf array(int depth) throws PdfException {
    word("[");
    List<Pdf> items = new ArrayList<>();
    while (true) {
      skipSpace();
      if (starts("]")) {
        at++;
        return new Pdf.Array(items);
      }
      if (items.size() > MOST_MEMBERS) {
        throw new PdfException(at);
      }
      items.add(value(depth + 1));
    }
  }

  private String name() {
    int from = ++at;
    while (at < file.length && isRegular(file[at])) {
      at++;
    }
    return new String(file, from, at - from, ISO_8859_1);
  }

  private Pdf hex() throws PdfException {
    int from = at++;
    while (at < file.length && Character.digit(file[at], 16) >= 0) {
      at++;
    }
    word(">");
    return new Pdf.Hex(from, at);
  }

  private Pdf text() throws PdfException {
    StringBuilder out = new StringBuilder();
    int open = 0;
    while (at < file.length) {
      char c = (char) (file[at++] & 0xff);
      if (c == '\\' && at < file.length) {
        out.append(c);
        c = (char) (file[at++] & 0xff);
      } else if (c == '(' && open++ == 0) {
        continue;
      } else if (c == ')' && --open == 0) {
        return new Pdf.Text(out.toString());
      }
      out.append(c);
    }
    throw new PdfException(at);
  }

  /// A number, a reference, or a word.
  private Pdf other() throws PdfException {
    int from = at;
    while (at < file.length && isRegular(file[at])) {
      at++;
    }
    String token = new String(file, from, at - from, ISO_8859_1);
    if (token.isEmpty()) {
      throw new PdfException(at);
    }
    if (!token.matches("[0-9]{1,15}")) {
      return new Pdf.Other(token);
    }
    if (starts(" 0 R")) {
      at += 4;
      return new Pdf.Reference(Long.parseLong(token));
    }
    return new Pdf.Whole(Long.parseLong(token));
  }

  private long whole() throws PdfException {
    int from = at;
    while (at < file.length && file[at] >= '0' && file[at] <= '9') {
      at++;
    }
    if (at == from || at - from > 9) {
      throw new PdfException(from);
    }
    return Long.parseLong(new String(file, from, at - from, ISO_8859_1));
  }

  private void word(String word) throws PdfException {
    if (!starts(word)) {
      throw new PdfException(at);
    }
    at += word.length();
  }

  private boolean starts(String word) {
    if (word.length() > file.length - at) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (file[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(byte octet) {
    return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t' || octet == 0;
  }

  private static boolean isRegular(byte octet) {
    return !isSpace(octet) && "()<>[]{}/%".indexOf(octet & 0xff) < 0;
  }
}
