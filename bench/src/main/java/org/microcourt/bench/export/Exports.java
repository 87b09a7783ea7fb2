package org.microcourt.bench.export;

import java.io.PrintStream;
import org.microcourt.bench.OwnProcess;

/// One case file of ten large recordings, streamed through the export's ZIP and the upload in parts
/// into a store that forgets them, beside a plain ZIP without compression and without hashes. Each
/// in its own process with a small heap.
public final class Exports {
  private final int megabytes;

  /// @param megabytes of all documents together
  public Exports(int megabytes) {
    this.megabytes = megabytes;
  }

  /// Prints a line for each way.
  public void run(PrintStream out) {
    out.printf("%d MB in 10 documents%n", megabytes);
    out.println("| way | heap | seconds | processor s | peak MB | ratio |");
    out.println("|---|---|---|---|---|---|");
    double plain = line(out, "zip", "256m", 0);
    line(out, "export", "256m", plain);
    line(out, "export", "64m", plain);
  }

  private double line(PrintStream out, String way, String heap, double plain) {
    String[] numbers = process(way, heap).split(" ");
    double processor = Double.parseDouble(numbers[1]);
    out.printf(
        "| %s | %s | %s | %.2f |%n",
        way, heap, String.join(" | ", numbers), plain == 0 ? 1 : processor / plain);
    return processor;
  }

  private String process(String way, String heap) {
    String path = System.getProperty("java.class.path");
    return new OwnProcess(ExportRun.class, heap, path, ProcessBuilder.Redirect.INHERIT)
        .required(way, Integer.toString(megabytes));
  }
}
