package org.microcourt.casefile.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/// One PDF file, written from front to back. What stays in memory is eight bytes for each object:
/// where it is. Small objects are gathered in compressed object streams, and the table of all comes
/// last, as a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
final class PdfWriter {
  private static final int GATHERED = 200;
  private static final int GATHERED_BYTES = 1 << 16;
  private static final int BLOCK = 1 << 16;

  /// In a place: the object is the n-th of an object stream, whose number stands above.
  private static final long IN_STREAM = 1L << 62;

  private static final COSName LENGTH = COSName.LENGTH;

  private final OutputStream out;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private final StringBuilder gatheredAt = new StringBuilder();
  private int gatheredCount;
  private int gatherer;
  private long[] places = new long[1024];
  private int objects = 1;
  private long position;

  PdfWriter(OutputStream out) {
    this.out = out;
    // The comment of bytes above 127 tells transports that the file is not text.
    write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  /// A number for an object that is written later; what never is reads as null.
  int reserve() {
    if (objects == places.length) {
      places = Arrays.copyOf(places, 2 * objects);
    }
    return objects++;
  }

  long position() {
    return position;
  }

  /// Writes an object of this house, with the streams in it.
  Ref add(COSBase object) throws IOException {
    int number = reserve();
    put(number, object);
    return new Ref(number);
  }

  /// The same under a reserved number.
  void put(int number, COSBase object) throws IOException {
    if (object instanceof COSStream stream) {
      try (InputStream bytes = stream.createRawInputStream()) {
        stream(number, ownText(stream), bytes);
      }
    } else {
      object(number, ownText(object));
    }
  }

  private byte[] ownText(COSBase object) throws IOException {
    try {
      return ObjectText.of(object, this::added);
    } catch (SinkException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private int added(COSBase stream) {
    try {
      return add(stream).number();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes an object that is no stream, as this text.
  void object(int number, byte[] text) {
    if (gatheredCount == 0) {
      gatherer = reserve();
    }
    places[number] = IN_STREAM | (long) gatherer << 16 | gatheredCount;
    gatheredAt.append(number).append(' ').append(gathered.size()).append(' ');
    gathered.writeBytes(text);
    gathered.write('\n');
    gatheredCount++;
    if (gatheredCount == GATHERED || gathered.size() > GATHERED_BYTES) {
      flush();
    }
  }

  /// Writes a stream with this dictionary, whose length is counted as it goes.
  ///
  /// @throws IOException if `bytes` fail; the stream then ends there, and the file stays whole
  void stream(int number, byte[] dictionary, InputStream bytes) throws IOException {
    int length = reserve();
    begin(number);
    int end = dictionary.length - 2;
    write(Arrays.copyOf(dictionary, end));
    write(ascii("/Length " + length + " 0 R>>\nstream\n"));
    long start = position;
    try {
      byte[] block = new byte[BLOCK];
      for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
        write(count == block.length ? block : Arrays.copyOf(block, count));
      }
    } finally {
      long counted = position - start;
      write(ascii("\nendstream\nendobj\n"));
      object(length, ascii(Long.toString(counted)));
    }
  }

  /// Writes a stream of known bytes.
  Ref stream(COSDictionary dictionary, byte[] bytes) throws IOException {
    int number = reserve();
    COSDictionary all = new COSDictionary(dictionary);
    all.setInt(LENGTH, bytes.length);
    byte[] text = ownText(all);
    begin(number);
    write(text);
    write(ascii("\nstream\n"));
    write(bytes);
    write(ascii("\nendstream\nendobj\n"));
    return new Ref(number);
  }

  /// The same, compressed.
  Ref compressed(COSDictionary dictionary, byte[] bytes) throws IOException {
    COSDictionary all = new COSDictionary(dictionary);
    all.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return stream(all, deflated(bytes));
  }

  static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater();
        OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /// Writes the table of all objects; the file is complete then.
  void finish(Ref catalog, Ref info, byte[] id) throws IOException {
    flush();
    int table = reserve();
    places[table] = position;
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.XREF);
    dictionary.setInt(COSName.SIZE, objects);
    dictionary.setItem(COSName.ROOT, catalog);
    dictionary.setItem(COSName.INFO, info);
    COSArray widths = new COSArray();
    widths.add(COSInteger.get(1));
    widths.add(COSInteger.get(6));
    widths.add(COSInteger.get(2));
    dictionary.setItem(COSName.W, widths);
    COSArray ids = new COSArray();
    ids.add(new COSString(id));
    ids.add(new COSString(id));
    dictionary.setItem(COSName.ID, ids);
    dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    byte[] packed = deflated(table());
    dictionary.setInt(LENGTH, packed.length);
    long start = position;
    write(ascii(table + " 0 obj\n"));
    write(ownText(dictionary));
    write(ascii("\nstream\n"));
    write(packed);
    write(ascii("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
  }

  private byte[] table() {
    byte[] table = new byte[9 * objects];
    for (int i = 0; i < objects; i++) {
      long place = places[i];
      boolean inStream = (place & IN_STREAM) != 0;
      long middle = inStream ? (place & ~IN_STREAM) >> 16 : place;
      table[9 * i] = (byte) (place == 0 ? 0 : inStream ? 2 : 1);
      for (int octet = 0; octet < 6; octet++) {
        table[9 * i + 1 + octet] = (byte) (middle >> (8 * (5 - octet)));
      }
      int last = i == 0 ? 0xFFFF : inStream ? (int) (place & 0xFFFF) : 0;
      table[9 * i + 7] = (byte) (last >> 8);
      table[9 * i + 8] = (byte) last;
    }
    return table;
  }

  private void flush() {
    if (gatheredCount == 0) {
      return;
    }
    byte[] head = ascii(gatheredAt.toString());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head);
    all.writeBytes(gathered.toByteArray());
    byte[] packed;
    try {
      packed = deflated(all.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    begin(gatherer);
    write(
        ascii(
            "<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n"
                .formatted(gatheredCount, head.length, packed.length)));
    write(packed);
    write(ascii("\nendstream\nendobj\n"));
    gathered.reset();
    gatheredAt.setLength(0);
    gatheredCount = 0;
  }

  private void begin(int number) {
    places[number] = position;
    write(ascii(number + " 0 obj\n"));
  }

  private void write(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new SinkException(e);
    }
    position += bytes.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
