package org.microcourt.evidence.inspect;

/// Where a PDF ends. Parsers repair a cut file and show what is left of it; but after the last
/// object of a whole one stands where its cross-references start, and an end mark.
///
/// @param last after the last sign of an end; -1 if there is none
/// @param isCut whether an object stands after it
record PdfEnd(long last, boolean isCut) {
  private static final int WINDOW = 1 << 16;
  private static final int OVERLAP = 16;

  static PdfEnd of(ByteSource source) {
    for (long from = source.size() - WINDOW; ; from -= WINDOW - OVERLAP) {
      long start = Math.max(0, from);
      String window = source.latin(start, WINDOW);
      int end = Math.max(window.lastIndexOf("%%EOF"), window.lastIndexOf("startxref"));
      int object = Math.max(window.lastIndexOf("endobj"), window.lastIndexOf(" 0 obj"));
      if (end >= 0 || object >= 0) {
        return new PdfEnd(end < 0 ? -1 : start + end, object > end);
      }
      if (start == 0) {
        return new PdfEnd(-1, true);
      }
    }
  }
}
