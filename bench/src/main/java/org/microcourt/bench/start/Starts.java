package org.microcourt.bench.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.microcourt.bench.Model;
import org.microcourt.bench.Phones;
import org.microcourt.bench.Samples;
import org.microcourt.bench.Table;
import org.microcourt.bench.Tally;
import org.microcourt.bench.peer.CourtChat;
import org.microcourt.bench.peer.Layout;
import org.microcourt.bench.peer.Services;
import org.microcourt.bench.start.FunctionProcess.Times;
import org.microcourt.json.Json;

/// (c) Start-up by AWS's runtime interface client: the courtroom's function beside an empty one,
/// interleaved, the first round dropped.
public final class Starts {
  private final CourtChat court;
  private final Path empty;
  private final Path courtroom;
  private int writes;

  private Starts(CourtChat court, Path empty, Path courtroom) {
    this.court = court;
    this.empty = empty;
    this.courtroom = courtroom;
  }

  /// Starts each function so many times and prints the medians.
  public static void run(PrintStream out, int times) {
    try (Table table = Table.start();
        Phones phones = Phones.start(Model.NONE.post())) {
      Services services = new Services(table, phones, new Tally(Model.NONE.tableCall()));
      CourtChat court = CourtChat.of(services, new Layout(1, 2));
      Path courtroom = Path.of(System.getProperty("courtroom.function")).toAbsolutePath();
      if (!Files.isDirectory(courtroom)) {
        throw new IllegalStateException("package functions/courtroom first: no " + courtroom);
      }
      print(out, new Starts(court, emptyFunction(), courtroom).measure(times));
    }
  }

  private Map<String, List<Times>> measure(int times) {
    Map<String, List<Times>> all = new LinkedHashMap<>();
    for (int round = 0; round <= times; round++) {
      for (Function function : functions()) {
        Times one = FunctionProcess.time(function);
        if (round > 0) {
          all.computeIfAbsent(function.name(), _ -> new ArrayList<>()).add(one);
        }
      }
    }
    return all;
  }

  private List<Function> functions() {
    String handler = "org.microcourt.courtroom.ActionsHandler";
    String ping = CourtChat.event(0, 0, Json.obj("action", "ping", "id", "1"));
    String device = "start-%04d:".formatted(++writes);
    List<String> posts =
        List.of(
            CourtChat.event(0, 0, device + 1, "第一句。"), CourtChat.event(0, 0, device + 2, "第二句。"));
    return List.of(
        new Function("empty", empty, EmptyHandler.class.getName(), Map.of(), List.of("{}", "{}")),
        new Function("ping", courtroom, handler, court.environment(), List.of(ping, ping)),
        new Function("message.post", courtroom, handler, court.environment(), posts));
  }

  private static void print(PrintStream out, Map<String, List<Times>> all) {
    out.println("| function | init ms | first ms | second ms | processor ms | to empty's |");
    out.println("|---|---|---|---|---|---|");
    double floor = median(all.getOrDefault("empty", List.of()), Starts::total);
    all.forEach((name, times) ->
        out.printf(
            Locale.ROOT,
            "| %s | %.0f | %.0f | %.1f | %.0f | %.1f |%n",
            name,
            median(times, Times::init),
            median(times, t -> t.invocations().getFirst()),
            median(times, t -> t.invocations().getLast()),
            median(times, Times::processor),
            median(times, Starts::total) / floor));
  }

  private static double total(Times times) {
    return times.init() + times.invocations().getFirst();
  }

  private static double median(List<Times> times, ToDoubleFunction<Times> value) {
    return new Samples(times.stream().map(value::applyAsDouble).toList()).median();
  }

  /// A folder with nothing but the empty handler.
  private static Path emptyFunction() {
    String name = EmptyHandler.class.getName().replace('.', '/') + ".class";
    try (InputStream code = EmptyHandler.class.getResourceAsStream("/" + name)) {
      if (code == null) {
        throw new IllegalStateException("no " + name);
      }
      Path folder = Files.createTempDirectory("empty-function");
      Path file = folder.resolve(name);
      Files.createDirectories(folder.resolve(name).getParent());
      Files.copy(code, file);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
