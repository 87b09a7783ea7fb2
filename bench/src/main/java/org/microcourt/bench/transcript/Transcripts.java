package org.microcourt.bench.transcript;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.microcourt.bench.OwnProcess;

/// The transcript of ten thousand entries and two hundred pictures, in 400 MB of heap, by the court
/// and by others. Each in its own process, interleaved; medians by processor time.
public final class Transcripts {
  private static final List<String> WAYS = List.of("court", "openpdf", "pdfbox", "openhtmltopdf");
  private static final int PICTURES = 200;

  private final int times;
  private final int messages;

  /// Each way so often.
  public Transcripts(int times, int messages) {
    this.times = times;
    this.messages = messages;
  }

  /// Prints the table.
  public void run(PrintStream out) {
    out.printf(
        "%d messages, %d characters, %d pictures%n",
        messages, new LongHearing(messages, PICTURES, 1).characters(), PICTURES);
    out.println("| way | processor s | wall s | peak heap MB | pages | MB | to the court's |");
    out.println("|---|---|---|---|---|---|---|");
    Map<String, String> warm = new LinkedHashMap<>();
    Map<String, List<String>> cold = new LinkedHashMap<>();
    for (int i = 0; i < times; i++) {
      for (String way : WAYS) {
        cold.computeIfAbsent(way, _ -> new ArrayList<>()).add(once(way, 1));
      }
    }
    warm.put("court, the fifth in one process", once("court", 5));
    warm.put("openpdf, the fifth in one process", once("openpdf", 5));
    double court = processor(median(cold.getOrDefault("court", List.of())));
    cold.forEach((way, runs) -> line(out, way, median(runs), court));
    warm.forEach((way, run) -> line(out, way, run, court));
  }

  private static void line(PrintStream out, String way, String run, double court) {
    out.printf(
        Locale.ROOT, "| %s | %s | %.1f |%n", way, run.replace(" ", " | "), processor(run) / court);
  }

  private static String median(List<String> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(Transcripts::processor))
        .toList()
        .get(runs.size() / 2);
  }

  private static double processor(String run) {
    return Double.parseDouble(run.substring(0, run.indexOf(' ')));
  }

  private String once(String way, int often) {
    return new OwnProcess(SetRun.class, "400m")
        .required(way, String.valueOf(messages), String.valueOf(PICTURES), String.valueOf(often));
  }
}
