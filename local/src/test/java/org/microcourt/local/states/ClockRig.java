package org.microcourt.local.states;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.microcourt.deadline.Reminders;
import org.microcourt.deadlines.Sweep;
import org.microcourt.deadlines.Waking;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.template.CourtTemplate;
import org.microcourt.local.template.Stack;
import org.microcourt.local.template.StateMachineSpec;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryAnchors;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.Backoff;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.Recorder;
import org.microcourt.platform.workflows.Timers;
import org.microcourt.platform.workflows.Workflows;
import org.microcourt.record.Entry;

/// The clock of due times as it is deployed (the template's state machine, the function's work, the
/// reaction, the sweep) over records in memory, on a machine that kills what runs, forgets answers
/// and brings events again, by chance.
final class ClockRig implements AutoCloseable {
  static final Instant START = Instant.parse("2025-01-06T01:00:00Z");
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  final CourtClock clock = new CourtClock(Clock.fixed(START, ZoneOffset.UTC));
  final MemoryRecordStore store = new KillingStore();
  final Recorder desk;
  final AtomicInteger wakeUps = new AtomicInteger();
  final AtomicInteger kills = new AtomicInteger();
  final AtomicInteger deliveries = new AtomicInteger();
  final AtomicInteger executions = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicLong salts = new AtomicLong();
  private final Log log =
      new Log(
          "clock",
          clock,
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  private final Random chance;
  private final StateMachineSpec machine;
  private final StateMachines machines;
  private final Reminders reminders;
  private final Timers timers = new Timers(new Executions());
  private final Waking warm;
  private final Set<Execution> running = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> followed = new HashMap<>();

  private static final Set<String> FAILED = Set.of("TaskFailed", "TaskTimedOut");

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  ClockRig(long seed) {
    chance = new Random(seed);
    Stack stack = CourtTemplate.load("us-east-1");
    machine =
        stack.stateMachines().stream()
            .filter(spec -> spec.name().endsWith("-deadline"))
            .findFirst()
            .orElseThrow();
    String points =
        stack.functions().stream()
            .map(f -> f.environment().getOrDefault("REMINDERS", ""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseThrow();
    reminders = Reminders.parse(points);
    machines = new StateMachines(List.of(machine), this::call, clock, Optional.empty());
    desk = recorder();
    warm = waking();
  }

  private Recorder recorder() {
    return new Recorder(
        store,
        Court.POLICY,
        clock,
        () -> "%032x".formatted(salts.incrementAndGet()),
        new Backoff(bound -> 0, pause -> {}));
  }

  private Waking waking() {
    return new Waking(recorder(), timers, reminders, clock, log);
  }

  private synchronized boolean oneIn(int number) {
    return chance.nextInt(number) == 0;
  }

  private void perhapsDie(int oneIn) {
    if (oneIn(oneIn)) {
      kills.incrementAndGet();
      throw new Killed();
    }
  }

  /// The function: sometimes on an instance that knows nothing yet, killed at any point.
  private TaskFunctions.Answer call(String function, Json payload) {
    if (!function.contains("DeadlinesFunction")) {
      return new TaskFunctions.Missing();
    }
    calls.incrementAndGet();
    try {
      wakeUps.incrementAndGet();
      perhapsDie(30);
      Json.Obj answer = (oneIn(4) ? waking() : warm).wake((Json.Obj) payload);
      perhapsDie(30);
      return new TaskFunctions.Returned(answer);
    } catch (RuntimeException e) {
      return new TaskFunctions.Failed(e.getClass().getName(), "", List.of());
    } finally {
      calls.decrementAndGet();
    }
  }

  private final class KillingStore extends MemoryRecordStore {
    @Override
    public Appended append(Line line) {
      boolean clockwork = line.entry().by().startsWith("system:");
      if (clockwork) {
        perhapsDie(20);
      }
      Appended appended = super.append(line);
      if (clockwork) {
        perhapsDie(20);
      }
      return appended;
    }
  }

  private final class Executions implements Workflows {
    @Override
    public Start start(String name, Json.Obj input) {
      perhapsDie(50);
      try {
        Execution execution = machines.start(machine.arn(), name, input.canonical());
        if (running.add(execution)) {
          executions.incrementAndGet();
        }
      } catch (StatesException _) {
        return Start.STARTED_BEFORE;
      }
      perhapsDie(50);
      return Start.STARTED;
    }

    @Override
    public void stop(String name, String cause) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Status> describe(String name) {
      String arn = machine.arn().replace(":stateMachine:", ":execution:") + ":" + name;
      try {
        return Optional.of(
            switch (machines.execution(arn).status()) {
              case RUNNING -> Status.RUNNING;
              case SUCCEEDED -> Status.SUCCEEDED;
              case ABORTED -> Status.STOPPED;
              case FAILED, TIMED_OUT -> Status.FAILED;
            });
      } catch (StatesException _) {
        return Optional.empty();
      }
    }

    @Override
    public boolean succeed(String taskToken, Json.Obj output) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean fail(String taskToken, String error, String cause) {
      throw new UnsupportedOperationException();
    }
  }

  /// Lets everything happen that can; time moves by seconds where a retry waits, as `moved` is
  /// told.
  void settle(Consumer<Instant> moved) {
    long limit = System.nanoTime() + PATIENCE;
    boolean open = true;
    while (open) {
      boolean delivered = deliver();
      boolean retrying = rest(limit);
      if (retrying) {
        moved.accept(clock.advance(Duration.ofSeconds(1)));
      }
      open = retrying || !delivered || !isFollowed();
    }
  }

  /// The stream: the entries of a courtroom in order, at least once, again from some earlier one
  /// when the reaction failed or by chance. Tells whether all went well.
  private boolean deliver() {
    boolean well = true;
    for (String room : store.courtrooms()) {
      List<Line> lines = store.lines(room);
      int from = followed.getOrDefault(room, 0);
      if (from > 0 && oneIn(50)) {
        from -= Math.min(from, 1 + from / 3);
      }
      for (Line line : lines.subList(from, lines.size())) {
        try {
          follow(line.entry());
          from++;
        } catch (Killed _) {
          well = false;
          break;
        }
      }
      followed.put(room, from);
    }
    return well;
  }

  private void follow(Entry entry) {
    deliveries.incrementAndGet();
    perhapsDie(50);
    timers.follow(desk.load(entry.courtroom()), entry);
    perhapsDie(50);
  }

  private boolean isFollowed() {
    return store.courtrooms().stream()
        .allMatch(room -> followed.getOrDefault(room, 0) == store.lines(room).size());
  }

  /// Waits until every execution has ended, waits for a time to come, or pauses before a retry;
  /// tells whether any pauses.
  private boolean rest(long limit) {
    while (true) {
      running.removeIf(execution -> execution.status() != Execution.Status.RUNNING);
      // A call that a jump of the clock has timed out still works.
      boolean busy = calls.get() > 0;
      boolean retrying = false;
      String doing = "a function";
      for (Execution execution : running) {
        Json.Obj last = execution.history().last();
        boolean failed = FAILED.contains(last.requireString("type"));
        retrying |= failed;
        if (!failed && !waits(last)) {
          busy = true;
          doing = last.text();
        }
      }
      if (!busy) {
        return retrying;
      }
      if (System.nanoTime() > limit) {
        throw new AssertionError("it never comes to rest: " + doing);
      }
      LockSupport.parkNanos(200_000);
    }
  }

  private boolean waits(Json.Obj event) {
    return event.requireString("type").equals("WaitStateEntered")
        && Instant.parse(
                Json.parseObject(
                        event.requireObject("stateEnteredEventDetails").requireString("input"))
                    .requireString("until"))
            .isAfter(clock.instant());
  }

  /// Reactions give up on all that they have not followed yet.
  void loseTheRest() {
    store.courtrooms().forEach(room -> followed.put(room, store.lines(room).size()));
  }

  /// Somebody stops executions by hand.
  void stop(int number) {
    running.stream()
        .limit(number)
        .toList()
        .forEach(execution -> machines.stop(execution.facts().arn(), "", "by hand"));
  }

  /// The sweep, again for each courtroom in which it was killed.
  void sweep() {
    Sweep sweep =
        new Sweep(
            store,
            new Courtrooms(store),
            timers,
            new Marks(new MemoryAnchors(), clock),
            clock,
            log);
    for (String room : store.courtrooms()) {
      boolean swept = false;
      while (!swept) {
        try {
          sweep.one(room);
          swept = true;
        } catch (Killed _) {
          // The next one goes on.
        }
      }
    }
  }

  /// How many executions have not ended.
  int stillRunning() {
    running.removeIf(execution -> execution.status() != Execution.Status.RUNNING);
    return running.size();
  }

  @Override
  public void close() {
    machines.close();
    clock.close();
  }
}
