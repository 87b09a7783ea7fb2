package org.microcourt.local.states;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.microcourt.json.Json;

/// The events of one execution in the form of `GetExecutionHistory`, at most 25,000 as on AWS.
final class History {
  static final int MOST = 25_000;

  private final Clock clock;
  private final Consumer<Json.Obj> kept;
  private final List<Json.Obj> events = new ArrayList<>();
  private boolean ended;

  /// `kept` is told of each event in order.
  History(Clock clock, List<Json.Obj> before, Consumer<Json.Obj> kept) {
    this.clock = clock;
    this.kept = kept;
    this.events.addAll(before);
  }

  /// Seconds since 1970, as the service writes times.
  static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000d;
  }

  synchronized List<Json.Obj> events() {
    return List.copyOf(events);
  }

  /// The event that was last.
  synchronized Json.Obj last() {
    return events.getLast();
  }

  /// A trail that begins at the last event.
  synchronized Trail trail() {
    return new Trail(events.size());
  }

  /// The last event; nothing comes after it.
  synchronized void end(String type, String key, Json.Obj details) {
    if (!ended) {
      write(events.size(), type, key, details);
      ended = true;
    }
  }

  private synchronized long add(long previous, String type, String key, Json.Obj details) {
    if (ended) {
      return previous;
    }
    if (events.size() >= MOST - 1) {
      throw new StatesError(
          StatesError.RUNTIME,
          "The execution reached the maximum number of history events (" + MOST + ").");
    }
    return write(previous, type, key, details);
  }

  private long write(long previous, String type, String key, Json.Obj details) {
    long id = events.size() + 1L;
    Json.Obj event =
        Json.obj(
            "id", id,
            "previousEventId", previous,
            "timestamp", seconds(clock.instant()),
            "type", type);
    Json.Obj whole =
        details.members().isEmpty() ? event : event.with(key + "EventDetails", details);
    events.add(whole);
    kept.accept(whole);
    return id;
  }

  /// One line of events of which each names the one before; branches have trails of their own.
  final class Trail {
    private final AtomicLong last;

    private Trail(long last) {
      this.last = new AtomicLong(last);
    }

    Trail branch() {
      return new Trail(last.get());
    }

    void add(String type, String key, Json.Obj details) {
      last.set(History.this.add(last.get(), type, key, details));
    }

    void add(String type) {
      add(type, "", Json.obj());
    }
  }
}
