package org.microcourt.bench.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.microcourt.bench.Usage;
import org.microcourt.casefile.bundle.Bundle;
import org.microcourt.typeset.Typefaces;

/// In a process of its own: binds or merges all files of a folder once, and prints wall and
/// processor seconds, the peak of the heap in MB, and the size of the result in MB.
public final class BindRun {
  private BindRun() {}

  /// `bundle` or `merge`, the folder, the file to write.
  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[1]))) {
      files = all.sorted().toList();
    }
    Path target = Path.of(args[2]);
    Start start = Start.now();
    if (args[0].equals("bundle")) {
      CaseOfFiles filed = new CaseOfFiles(files);
      // Hashing the files to file them is no part of binding them.
      start = Start.now();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        new Bundle(filed, new Typefaces()).write(filed.contents(), out);
      }
    } else {
      PDFMergerUtility merger = new PDFMergerUtility();
      for (Path file : files) {
        merger.addSource(file.toFile());
      }
      merger.setDestinationFileName(target.toString());
      merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
    }
    System.out.printf(
        Locale.ROOT,
        "%.1f %.1f %d %d%n",
        (System.nanoTime() - start.wall()) / 1e9,
        (Usage.thread() - start.processor()) / 1e9,
        Usage.peak() >> 20,
        Files.size(target) >> 20);
  }

  /// From when it counts, in nanoseconds; the heap's peak counts from there, too.
  private record Start(long wall, long processor) {
    static Start now() {
      Usage.forgetPeak();
      return new Start(System.nanoTime(), Usage.thread());
    }
  }
}
