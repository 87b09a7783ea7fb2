package org.microcourt.casefile.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// The objects of one source that pages lead to, each written once. What cannot be read is null in
/// the copy; the rest of the page stays.
final class SourceObjects {
  /// Objects that lead out of a page into the rest of its document.
  private static final Set<String> BEYOND =
      Set.of(
          "Page",
          "Pages",
          "Catalog",
          "Annot",
          "StructElem",
          "StructTreeRoot",
          "Action",
          "Filespec",
          "EmbeddedFile",
          "Sig",
          "Outlines");

  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private record Waiting(int number, COSBase object) {}

  private final PdfWriter writer;
  private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  SourceObjects(PdfWriter writer) {
    this.writer = writer;
  }

  /// The number that an object has in the file; it is written with the next `writeWaiting`.
  int number(COSBase object) {
    Integer known = numbers.get(object);
    if (known != null) {
      return known;
    }
    int number = writer.reserve();
    numbers.put(object, number);
    waiting.add(new Waiting(number, object));
    return number;
  }

  /// The number, if the object was asked for before.
  int known(COSBase object) {
    return numbers.getOrDefault(object, 0);
  }

  /// Writes what was asked for, and what that leads to.
  void writeWaiting() {
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      write(next.number(), next.object());
    }
  }

  private void write(int number, COSBase object) {
    COSBase value = value(object);
    byte[] text = text(value);
    if (value instanceof COSStream stream && !Arrays.equals(text, NULL)) {
      try (InputStream bytes = stream.createRawInputStream()) {
        writer.stream(number, text, bytes);
      } catch (SinkException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        // Cut where it could not be read, or, if it could not be opened, nothing.
      }
    } else {
      writer.object(number, text);
    }
    if (object instanceof COSObject indirect && !(value instanceof COSStream)) {
      // Its number is enough from here on.
      indirect.setToNull();
    }
  }

  private static @Nullable COSBase value(COSBase object) {
    try {
      return object instanceof COSObject indirect ? indirect.getObject() : object;
    } catch (RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  private byte[] text(@Nullable COSBase value) {
    if (value == null || (value instanceof COSDictionary dictionary && isBeyond(dictionary))) {
      return NULL;
    }
    try {
      return ObjectText.of(value, this::number);
    } catch (SinkException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return NULL;
    }
  }

  private static boolean isBeyond(COSDictionary dictionary) {
    String type = dictionary.getNameAsString(COSName.TYPE);
    return (type != null && BEYOND.contains(type))
        || (dictionary.containsKey(COSName.PARENT)
            && (dictionary.containsKey(COSName.KIDS) || dictionary.containsKey(COSName.CONTENTS)));
  }
}
