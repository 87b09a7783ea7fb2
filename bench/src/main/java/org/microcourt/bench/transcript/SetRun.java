package org.microcourt.bench.transcript;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.microcourt.bench.Usage;

/// In a process of its own: makes the PDF once, or so many times of which the last counts, and
/// prints processor and wall seconds, the peak of the heap in MB, pages, and the size in MB.
public final class SetRun {
  private SetRun() {}

  /// A way, the number of messages, of pictures, and how often.
  public static void main(String[] args) throws IOException {
    LongHearing hearing = new LongHearing(Integer.parseInt(args[1]), Integer.parseInt(args[2]), 1);
    Way way = way(args[0]);
    byte[] pdf = new byte[0];
    double wall = 0;
    double cpu = 0;
    for (int i = 0; i < Integer.parseInt(args[3]); i++) {
      long start = System.nanoTime();
      long before = Usage.processor();
      pdf = way.set(hearing);
      cpu = (Usage.processor() - before) / 1e9;
      wall = (System.nanoTime() - start) / 1e9;
    }
    long peak = Usage.peak() >> 20;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      System.out.printf(
          Locale.ROOT,
          "%.2f %.2f %d %d %.1f%n",
          cpu,
          wall,
          peak,
          document.getNumberOfPages(),
          pdf.length / 1e6);
    }
  }

  private static Way way(String name) {
    return switch (name) {
      case "court" -> new CourtWay();
      case "openpdf" -> new OpenPdfWay();
      case "pdfbox" -> new PlainWay();
      case "openhtmltopdf" -> new OpenHtmlWay();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
