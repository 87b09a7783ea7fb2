package org.microcourt.verify.seal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One element of DER (X.690): a tag of one byte, a length in its shortest form, and the content.
/// What is written in any other way is no element.
final class Der {
  static final int INTEGER = 0x02;
  static final int BIT_STRING = 0x03;
  static final int OCTET_STRING = 0x04;
  static final int OID = 0x06;
  static final int GENERALIZED_TIME = 0x18;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;
  static final int CONTEXT_0 = 0xA0;
  static final int CONTEXT_1 = 0xA1;

  private static final int DEEPEST = 40;
  private static final int MOST = 10_000;

  /// It is not DER, or not of the form that is asked for.
  static final class DerException extends Exception {
    private static final long serialVersionUID = 1L;

    DerException() {
      super("not the form of a seal", null, false, false);
    }
  }

  private final byte[] all;
  private final int start;
  private final int content;
  private final int end;

  private Der(byte[] all, int start, int limit) throws DerException {
    this.all = all;
    this.start = start;
    if (limit - start < 2 || (all[start] & 0x1f) == 0x1f) {
      throw new DerException();
    }
    int first = all[start + 1] & 0xff;
    int octets = first < 0x80 ? 0 : first & 0x7f;
    if (first == 0x80 || octets > 3 || limit - start - 2 < octets) {
      throw new DerException();
    }
    int length = octets == 0 ? first : 0;
    for (int i = 0; i < octets; i++) {
      length = (length << 8) | (all[start + 2 + i] & 0xff);
    }
    boolean shortest = octets == 0 || (length >= 0x80 && length >>> (8 * (octets - 1)) != 0);
    content = start + 2 + octets;
    end = content + length;
    if (!shortest || end > limit) {
      throw new DerException();
    }
  }

  /// The one element that these bytes are, checked to its depth.
  static Der parse(byte[] bytes) throws DerException {
    Der der = new Der(bytes.clone(), 0, bytes.length);
    if (der.end != bytes.length) {
      throw new DerException();
    }
    der.check(0, new int[1]);
    return der;
  }

  /// The element that these bytes begin with; the rest is not looked at.
  static Der first(byte[] bytes) throws DerException {
    Der der = new Der(bytes.clone(), 0, bytes.length);
    der.check(0, new int[1]);
    return der;
  }

  private void check(int depth, int[] count) throws DerException {
    if (depth > DEEPEST || ++count[0] > MOST) {
      throw new DerException();
    }
    if ((tag() & 0x20) != 0) {
      for (Der child : children()) {
        child.check(depth + 1, count);
      }
    }
  }

  int tag() {
    return all[start] & 0xff;
  }

  /// How many bytes it takes.
  int length() {
    return end - start;
  }

  List<Der> children() throws DerException {
    List<Der> children = new ArrayList<>();
    for (int at = content; at < end; at = children.getLast().end) {
      children.add(new Der(all, at, end));
    }
    return children;
  }

  /// The children, which must be of these tags.
  List<Der> children(int... tags) throws DerException {
    List<Der> children = children();
    if (!Arrays.equals(children.stream().mapToInt(Der::tag).toArray(), tags)) {
      throw new DerException();
    }
    return children;
  }

  Der as(int tag) throws DerException {
    if (tag() != tag) {
      throw new DerException();
    }
    return this;
  }

  /// The only child.
  Der only() throws DerException {
    List<Der> children = children();
    if (children.size() != 1) {
      throw new DerException();
    }
    return children.getFirst();
  }

  /// All of it, with tag and length.
  byte[] encoded() {
    return Arrays.copyOfRange(all, start, end);
  }

  /// The content.
  byte[] value() {
    return Arrays.copyOfRange(all, content, end);
  }

  boolean is(byte[] encoded) {
    return Arrays.equals(all, start, end, encoded, 0, encoded.length);
  }

  /// Writes an element.
  static byte[] of(int tag, byte[]... contents) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] content : contents) {
      body.writeBytes(content);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = body.size();
    if (length >= 0x80) {
      int octets = (39 - Integer.numberOfLeadingZeros(length)) / 8;
      out.write(0x80 | octets);
      for (int i = octets - 1; i >= 0; i--) {
        out.write(length >>> (8 * i));
      }
    } else {
      out.write(length);
    }
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }
}
