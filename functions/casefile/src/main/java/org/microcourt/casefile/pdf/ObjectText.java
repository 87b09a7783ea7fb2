package org.microcourt.casefile.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;

/// The text of one object. `numbers` gives indirect objects of a source, and streams, their number
/// in this file; 0 writes `null` in their place.
final class ObjectText {
  /// Direct objects in one another; PDFBox reads no deeper ones either.
  private static final int DEEPEST = 200;

  /// What leads out of a page, or says more than it shows.
  private static final Set<String> LEFT_OUT =
      Set.of("StructParent", "StructParents", "Metadata", "PieceInfo", "OPI", "AA", "LastModified");

  /// The writer counts the bytes itself, and takes none from other files.
  private static final Set<String> OF_BYTES =
      Set.of("Length", "DL", "F", "FFilter", "FDecodeParms");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ToIntFunction<COSBase> numbers;

  private ObjectText(ToIntFunction<COSBase> numbers) {
    this.numbers = numbers;
  }

  static byte[] of(COSBase object, ToIntFunction<COSBase> numbers) throws IOException {
    ObjectText text = new ObjectText(numbers);
    text.top(object);
    return text.out.toByteArray();
  }

  private void top(COSBase object) throws IOException {
    if (object instanceof COSDictionary dictionary) {
      dictionary(dictionary, 0);
    } else {
      value(object, 0);
    }
  }

  private void value(@Nullable COSBase value, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("nested too deep");
    }
    switch (value) {
      case Ref ref -> reference(ref.number());
      case COSObject object -> reference(numbers.applyAsInt(object));
      case COSStream stream -> reference(numbers.applyAsInt(stream));
      case COSDictionary dictionary -> dictionary(dictionary, depth);
      case COSArray array -> array(array, depth);
      case COSName name -> name.writePDF(out);
      case COSInteger integer -> integer.writePDF(out);
      case COSFloat number -> number.writePDF(out);
      case COSBoolean bool -> bool.writePDF(out);
      case COSString string -> COSWriter.writeString(string, out);
      case null, default -> ascii("null");
    }
  }

  private void dictionary(COSDictionary dictionary, int depth) throws IOException {
    ascii("<<");
    boolean stream = dictionary instanceof COSStream;
    for (COSName key : dictionary.keySet()) {
      if (LEFT_OUT.contains(key.getName()) || (stream && OF_BYTES.contains(key.getName()))) {
        continue;
      }
      key.writePDF(out);
      out.write(' ');
      value(dictionary.getItem(key), depth + 1);
    }
    ascii(">>");
  }

  private void array(COSArray array, int depth) throws IOException {
    out.write('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        out.write(' ');
      }
      value(array.get(i), depth + 1);
    }
    out.write(']');
  }

  private void reference(int number) {
    ascii(number == 0 ? "null" : number + " 0 R");
  }

  private void ascii(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
