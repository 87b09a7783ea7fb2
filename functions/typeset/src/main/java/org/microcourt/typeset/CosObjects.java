package org.microcourt.typeset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Makes the objects of one PDF file.
record CosObjects(COSDocument document) {

  /// A compressed stream with the entries of `dictionary`.
  COSStream stream(COSDictionary dictionary, byte[] content) throws IOException {
    COSStream stream = document.createCOSStream();
    stream.addAll(dictionary);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    return stream;
  }

  /// A stream that is stored as it is: metadata must be readable without a decoder.
  COSStream plainStream(COSDictionary dictionary, byte[] content) throws IOException {
    COSStream stream = document.createCOSStream();
    stream.addAll(dictionary);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content);
    }
    return stream;
  }

  /// A picture that keeps its own compression.
  COSStream picture(Jpeg jpeg) throws IOException {
    COSDictionary image = dictionary("XObject");
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    image.setItem(COSName.FILTER, COSName.DCT_DECODE);
    image.setInt(COSName.WIDTH, jpeg.width());
    image.setInt(COSName.HEIGHT, jpeg.height());
    image.setInt(COSName.BITS_PER_COMPONENT, 8);
    image.setItem(COSName.COLORSPACE, jpeg.isGrey() ? COSName.DEVICEGRAY : COSName.DEVICERGB);
    COSStream stream = document.createCOSStream();
    stream.addAll(image);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(jpeg.bytes());
    }
    return stream;
  }

  static COSDictionary dictionary(String type) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setName(COSName.TYPE, type);
    return dictionary;
  }

  static COSArray array(COSBase... items) {
    COSArray array = new COSArray();
    for (COSBase item : items) {
      array.add(item);
    }
    return array;
  }

  static COSArray integers(List<Integer> values) {
    COSArray array = new COSArray();
    values.forEach(value -> array.add(COSInteger.get(value)));
    return array;
  }
}
