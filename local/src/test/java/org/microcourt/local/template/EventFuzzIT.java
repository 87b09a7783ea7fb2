package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.lambda.Functions;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.platform.fixture.Fuzz;
import org.microcourt.platform.fixture.Mutant;
import org.microcourt.platform.record.BrokenRecordException;
import org.microcourt.platform.record.Recorded;
import org.microcourt.platform.record.Recorder;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;

/// The events in `events/`, changed at random, given to their functions: each ends in time, fails
/// if at all for a reason that the code names, and leaves a record that holds together.
class EventFuzzIT {
  private static final String COURTROOM = SampleEvents.courtroom();
  private static final Actor JUDGE =
      new Actor.Person("judge-zhou", "周法官", House.MORNING, "2", true);

  /// Generous: other builds run beside.
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /// Bugs, whatever the event was. A stack that is used up is one as well.
  private static final List<String> BUGS =
      List.of(
          NullPointerException.class.getName(),
          ClassCastException.class.getName(),
          ArithmeticException.class.getName(),
          IndexOutOfBoundsException.class.getName(),
          StringIndexOutOfBoundsException.class.getName(),
          ArrayIndexOutOfBoundsException.class.getName(),
          BrokenRecordException.class.getName(),
          StackOverflowError.class.getName(),
          OutOfMemoryError.class.getName());

  /// Configured loggers are held weakly.
  private final Logger failures = Logger.getLogger("org.microcourt.local.lambda.LoadedFunction");

  private final Fuzz fuzz = Fuzz.of("events", 15);
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final House house;

  EventFuzzIT() throws Exception {
    failures.setLevel(Level.OFF);
    Logger.getLogger(Functions.class.getName()).setLevel(Level.OFF);
    house = new House();
  }

  @AfterEach
  void close() {
    house.close();
    failures.setLevel(null);
  }

  @Test
  void endInTimeAndLeaveRecordsThatHoldTogether() {
    court();
    List<String> files = List.copyOf(SampleEvents.files());
    while (fuzz.goesOn()) {
      SplittableRandom dice = fuzz.dice();
      String file = files.get(dice.nextInt(files.size()));
      give(file, event(file, dice));
    }
    assertThat(outcomes).as("kinds of outcome").hasSizeGreaterThan(10);
  }

  /// A session was held, so that there is something to draw up, to expire and to export.
  private void court() {
    house.answer("ActionsFunction", SampleEvents.read("default-courtroom-create.json"));
    Actor seller = new Actor.Person("seller", "卖方", House.MORNING, "2", false);
    Recorder recorder = house.platform("ActionsFunction").recorder();
    BiConsumer<Actor, Command> act =
        (who, command) ->
            assertThat(recorder.record(COURTROOM, who, Optional.empty(), command))
                .isInstanceOf(Recorded.Appended.class);
    act.accept(
        JUDGE,
        new Command.ParticipantAdd(
            "seller", "卖方", Role.PLAINTIFF, Optional.empty(), Optional.empty()));
    act.accept(
        JUDGE,
        new Command.SessionSchedule(
            SessionType.INQUIRY, Mode.SYNCHRONOUS, "谈话", Optional.empty(), Optional.empty()));
    act.accept(seller, new Command.SessionConsent("s1", "2026-01", true, Optional.empty()));
    act.accept(JUDGE, new Command.SessionOpen("s1"));
    act.accept(JUDGE, new Command.SessionClose("s1", Optional.empty()));
  }

  private static Json.Obj event(String file, SplittableRandom dice) {
    Json.Obj event = SampleEvents.read(file);
    return Mutant.of(event, dice.nextInt(1, 4), dice) instanceof Json.Obj changed
        ? inner(changed, dice)
        : event;
  }

  /// A frame inside of an event is changed as text.
  private static Json.Obj inner(Json.Obj event, SplittableRandom dice) {
    if (dice.nextInt(3) > 0 || !(event.get("body").orElse(null) instanceof Json.Str(String body))) {
      return event;
    }
    try {
      return event.with("body", Mutant.text(Json.parse(body), dice.nextInt(1, 4), dice));
    } catch (JsonException _) {
      return event;
    }
  }

  private void give(String file, Json.Obj event) {
    String function = Optional.ofNullable(SampleEvents.FUNCTIONS.get(file)).orElseThrow();
    String what = "%s: %s to %s".formatted(fuzz, cut(event.text()), function);
    long before = length();
    long started = System.nanoTime();

    Invocation invocation = house.invoke(function, event);

    assertThat(Duration.ofNanos(System.nanoTime() - started)).as(what).isLessThan(LONGEST);
    switch (invocation) {
      case Invocation.Returned(Json answer) -> {
        assertThat(answer.text())
            .as(what)
            .doesNotContain("Exception", "org.microcourt", "java.lang");
        outcomes.merge(function, 1, Integer::sum);
      }
      case Invocation.Failed(String type, String message, List<String> trace) -> {
        assertThat(BUGS).as("%s: %s at %s", what, message, trace).doesNotContain(type);
        outcomes.merge(function + " " + type, 1, Integer::sum);
      }
      default -> throw new AssertionError(what + ": " + invocation);
    }
    assertThat(length() - before).as(what).isBetween(0L, 2L);
  }

  /// Folding it checks that it holds together.
  private long length() {
    return house.platform("ActionsFunction").courtrooms().load(COURTROOM).seq();
  }

  private static String cut(String text) {
    return text.length() > 3_000 ? text.substring(0, 3_000) + "…" : text;
  }
}
