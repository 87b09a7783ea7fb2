package org.microcourt.local.states;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What ought to happen to items, by plain reckoning: no record, no timers, no functions.
///
/// Time is a list of moments. After some the court was left alone until nothing more happened
/// (`quiet`). What falls due must have happened by the next quiet moment; what fell due and was
/// overtaken (by an extension, a withdrawal, an answer, or the end of the time itself) before there
/// was one may have happened or not.
final class PlainClock {
  private static final List<Duration> BEFORE = List.of(Duration.ofHours(24), Duration.ofHours(1));

  private record Moment(Instant at, boolean quiet) {}

  /// Whether something must, may or must not stand in the record.
  enum Expected {
    ONCE,
    AT_MOST_ONCE,
    NEVER
  }

  /// A due time: from moment number `from` to before moment number `to`.
  private record Version(Instant since, Instant due, int from, int to) {}

  /// An item and what became of it.
  final class Item {
    final String room;
    final String id;
    final Set<String> addressees;
    final boolean production;
    final Map<String, List<Boolean>> answers = new TreeMap<>();
    boolean withdrawn;
    private final List<Version> versions = new ArrayList<>();
    private int allAnswered = Integer.MAX_VALUE;

    private Item(String room, String id, Set<String> addressees, boolean production) {
      this.room = room;
      this.id = id;
      this.addressees = Set.copyOf(addressees);
      this.production = production;
    }

    Instant due() {
      return versions.getLast().due();
    }

    int version() {
      return versions.size();
    }

    boolean isOver() {
      return !now().isBefore(due());
    }

    void until(Instant due) {
      end();
      versions.add(new Version(now(), due, moments.size(), Integer.MAX_VALUE));
    }

    void withdraw() {
      end();
      withdrawn = true;
    }

    private void end() {
      if (!versions.isEmpty()) {
        Version last = versions.removeLast();
        versions.add(new Version(last.since(), last.due(), last.from(), moments.size()));
      }
    }

    void answer(String party) {
      answers.computeIfAbsent(party, _ -> new ArrayList<>()).add(isOver());
      if (answers.keySet().equals(addressees)) {
        allAnswered = Math.min(allAnswered, moments.size());
      }
    }

    Set<String> silent() {
      Set<String> silent = new TreeSet<>(addressees);
      silent.removeAll(answers.keySet());
      return silent;
    }

    /// Everything that may stand in the record about the clock of this item: `v2 PT1H`, `v2 end`.
    Map<String, Expected> expected() {
      Map<String, Expected> all = new LinkedHashMap<>();
      for (int number = 1; number <= versions.size(); number++) {
        Version version = versions.get(number - 1);
        String prefix = "v" + number + " ";
        points(version)
            .forEach((name, at) -> all.put(prefix + name, between(version, at, version.due())));
        all.put(prefix + "end", between(version, version.due(), Instant.MAX));
      }
      return all;
    }

    /// Whether a reminder or the end had its chance: a moment in its time, while its version ran
    /// and, for a reminder, while somebody was silent.
    private Expected between(Version version, Instant from, Instant to) {
      boolean reminder = to.isBefore(Instant.MAX);
      int end = reminder ? Math.min(version.to(), allAnswered) : version.to();
      Expected expected = Expected.NEVER;
      for (int i = version.from(); i < Math.min(end, moments.size()); i++) {
        Moment moment = moments.get(i);
        if (!moment.at().isBefore(from) && moment.at().isBefore(to)) {
          if (moment.quiet()) {
            return Expected.ONCE;
          }
          expected = Expected.AT_MOST_ONCE;
        }
      }
      return expected;
    }
  }

  private final List<Moment> moments = new ArrayList<>();
  private final Map<String, List<Item>> rooms = new TreeMap<>();

  PlainClock(Instant start) {
    moments.add(new Moment(start, true));
  }

  Instant now() {
    return moments.getLast().at();
  }

  /// Time is now this, and things have begun to happen.
  void moved(Instant now) {
    moments.add(new Moment(now, false));
  }

  /// Nothing more happens at this time.
  void quiet() {
    moments.add(new Moment(now(), true));
  }

  boolean isQuiet() {
    return moments.getLast().quiet();
  }

  Item issue(String room, Set<String> addressees, boolean production, Instant due) {
    List<Item> items = rooms.computeIfAbsent(room, _ -> new ArrayList<>());
    Item item = new Item(room, "i" + (items.size() + 1), addressees, production);
    item.until(due);
    items.add(item);
    return item;
  }

  /// Another due time; one for producing evidence is that of all such items of the courtroom that
  /// run and end earlier.
  void extend(Item item, Instant due) {
    item.until(due);
    if (item.production) {
      rooms.getOrDefault(item.room, List.of()).stream()
          .filter(other -> other.production && !other.withdrawn && !other.isOver())
          .filter(other -> other.due().isBefore(due))
          .forEach(other -> other.until(due));
    }
  }

  List<Item> items() {
    return rooms.values().stream().flatMap(List::stream).toList();
  }

  /// When reminders come, by name: those before the due time that fit into it, and half time if one
  /// did not.
  private static Map<String, Instant> points(Version version) {
    Map<String, Instant> points = new LinkedHashMap<>();
    Duration whole = Duration.between(version.since(), version.due());
    for (Duration before : BEFORE) {
      if (whole.compareTo(before) > 0) {
        points.put(before.toString(), version.due().minus(before));
      } else {
        points.put("half", version.since().plus(whole.dividedBy(2)));
      }
    }
    return points;
  }
}
