package org.microcourt.evidence.inspect;

/// What the markers of an image file say, before anything is decoded.
///
/// @param end after the image's last byte; less than the file's size if something is appended
/// @param width as stored, 0 if the decoder is to be asked
/// @param height as `width`
/// @param scans passes over the whole picture
record ImageStructure(
    long end, int width, int height, Orientation orientation, Coding coding, int scans) {

  /// What decoding takes, and who can.
  enum Coding {
    /// Line by line: memory for a few lines.
    LINES,
    /// The whole picture at once.
    WHOLE,
    /// Line by line in four inks, which the JDK's reader does not know.
    INKS,
    /// Nobody here.
    UNKNOWN
  }

  static ImageStructure unknown(ByteSource source) {
    return new ImageStructure(source.size(), 0, 0, Orientation.UPRIGHT, Coding.WHOLE, 1);
  }

  ImageStructure turned(Orientation turned) {
    return new ImageStructure(end, width, height, turned, coding, scans);
  }

  boolean isShownByOthersOnly() {
    return coding == Coding.UNKNOWN;
  }
}
