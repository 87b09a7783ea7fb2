package org.microcourt.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.microcourt.bench.Race.Result;
import org.microcourt.bench.peer.Chat;
import org.microcourt.bench.peer.Chats;
import org.microcourt.bench.peer.Layout;
import org.microcourt.bench.peer.Services;

/// (b) From sending a message to its delivery to the last member of the room, and how many a second
/// get through, beside the peers in the same run: passes interleaved, the first one dropped.
final class Deliveries {
  private static final int MOST_WRITERS = 16;
  private static final List<Integer> WRITERS = List.of(1, 4, MOST_WRITERS);

  /// With 16 writers 14 messages a second.
  private static final Duration THINK = Duration.ofMillis(1140);

  private final Model model = Model.USUAL;
  private final int passes;
  private final Duration time;
  private final long seed;

  Deliveries(int passes, Duration time, long seed) {
    this.passes = passes;
    this.time = time;
    this.seed = seed;
  }

  void run(PrintStream out) {
    out.printf(
        "seed %d, %d passes of %s and one before; each table call +%d ms, each post +%d ms%n",
        seed, passes, time, model.tableCall().toMillis(), model.post().toMillis());
    Report.head(out);
    for (Layout layout : List.of(new Layout(1, 16), new Layout(50, 10))) {
      try (Table table = Table.start();
          Phones phones = Phones.start(model.post())) {
        Services services = new Services(table, phones, new Tally(model.tableCall()));
        run(out, layout, phones, Chats.all(services, layout));
      }
    }
  }

  private void run(PrintStream out, Layout layout, Phones phones, List<Chat> chats) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Race> races = new ArrayList<>();
    for (Chat chat : chats) {
      races.add(new Race(chat, phones, layout, MOST_WRITERS));
    }
    Map<Load, Map<String, List<Result>>> results = new LinkedHashMap<>();
    for (int pass = 0; pass <= passes; pass++) {
      for (Load load : loads(layout)) {
        Collections.rotate(races, 1);
        for (Race race : races) {
          Result result = race.run(load, time, random.split());
          if (pass > 0) {
            results
                .computeIfAbsent(load, _ -> new LinkedHashMap<>())
                .computeIfAbsent(race.name(), _ -> new ArrayList<>())
                .add(result);
          }
        }
      }
    }
    List<String> names = chats.stream().map(Chat::name).toList();
    results.forEach((load, byChat) -> Report.print(out, load, names, byChat));
  }

  private static List<Load> loads(Layout layout) {
    List<Load> loads = new ArrayList<>();
    for (Duration think : List.of(THINK, Duration.ZERO)) {
      WRITERS.forEach(writers -> loads.add(new Load(layout, writers, think)));
    }
    return loads;
  }
}
