package org.microcourt.courtroom.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.protocol.ProtocolDocument.Operation;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.platform.fixture.Fuzz;
import org.microcourt.platform.fixture.Mutant;

/// Frames of all actions, changed in nothing, in something or beyond recognition, sent by
/// participants and strangers to a court in which much is accepted: each gets a reply that the
/// document knows, soon and out of little memory, and the record grows by what was accepted only.
class FrameFuzzIT {
  private static final ProtocolDocument DOCUMENT = ProtocolDocument.read();
  private static final List<Operation> OPERATIONS = List.copyOf(DOCUMENT.operations().values());
  private static final List<String> PERSONS =
      List.of("zhou", "zhou", "lin", "chen", "gao", "zhao", "mallory");

  /// A courtroom grows with what is accepted; another keeps an hour's run as fast as a minute's.
  private static final int CASES_OF_A_COURT = 1_500;

  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final long MOST_BYTES = 48L << 20;

  private final Fuzz fuzz = Fuzz.of("frames", 20);
  private final Map<String, List<Json.Obj>> valid = new HashMap<>();
  private final Set<String> accepted = new TreeSet<>();
  private final Set<String> refused = new TreeSet<>();

  FrameFuzzIT() {
    ValidFrames frames = new ValidFrames(DOCUMENT);
    OPERATIONS.forEach(operation -> valid.put(operation.action(), frames.of(operation)));
  }

  @Test
  void eachGetsAKnownReplyAndOnlyWhatIsAcceptedIsRecorded() throws IOException {
    boolean more = fuzz.goesOn();
    while (more) {
      try (SmallCourt court = new SmallCourt()) {
        Story story = new Story(court);
        story.gather();
        story.mediate();
        for (int i = 0; more && i < CASES_OF_A_COURT; i++) {
          send(court, story.courtroom());
          more = fuzz.goesOn();
        }
      }
    }
    assertThat(accepted).as("actions that were accepted").hasSizeGreaterThan(10);
    assertThat(refused).as("codes").hasSizeGreaterThan(10);
  }

  private void send(SmallCourt court, String courtroom) {
    SplittableRandom dice = fuzz.dice();
    String person = PERSONS.get(dice.nextInt(PERSONS.size()));
    Operation operation = OPERATIONS.get(dice.nextInt(OPERATIONS.size()));
    String frame = frame(court, courtroom, person, operation, dice);
    long before = seq(court, courtroom);

    Fuzz.Measured<String> measured = Fuzz.measure(() -> court.answer(person, frame));

    String answer = measured.value();
    String what = "%s: %s sends %s and gets %s".formatted(fuzz, person, cut(frame), cut(answer));
    assertThat(measured.cost().processor()).as(what).isLessThan(LONGEST);
    assertThat(measured.cost().allocated()).as(what).isLessThan(MOST_BYTES);
    Json.Obj reply = Json.parseObject(answer);
    long grown = seq(court, courtroom) - before;
    if (reply.bool("ok", false)) {
      Operation done = Objects.requireNonNull(DOCUMENT.operations().get(action(frame)), what);
      assertThat(DOCUMENT.faults(done.reply(), answer)).as(what).isEmpty();
      assertThat(grown).as(what).isBetween(0L, 1L);
      if (grown == 1 && Json.parseObject(frame).string("id").orElse("").contains(":")) {
        court.taken(person);
      }
      accepted.add(done.action());
    } else {
      assertThat(DOCUMENT.faults("ErrorReply", answer)).as(what).isEmpty();
      String code = reply.requireObject("error").requireString("code");
      assertThat(code).as(what).isNotIn("internal", "busy");
      assertThat(answer).as(what).doesNotContain("Exception", "org.microcourt", "java.", "\\tat ");
      assertThat(grown).as(what).isZero();
      refused.add(code);
    }
  }

  private String frame(
      SmallCourt court,
      String courtroom,
      String person,
      Operation operation,
      SplittableRandom dice) {
    List<Json.Obj> frames = valid.getOrDefault(operation.action(), List.of());
    Json.Obj frame = frames.get(dice.nextInt(frames.size()));
    if (frame.get("courtroom").isPresent()) {
      frame = frame.with("courtroom", courtroom);
    }
    if (frame.string("id").orElse("").contains(":")) {
      frame = frame.with("id", court.writeId(person));
    }
    int changes = Math.max(0, dice.nextInt(7) - 3);
    String text = Mutant.text(frame, changes, dice);
    return dice.nextInt(20) == 0 ? damaged(text, dice) : text;
  }

  /// With some of its characters changed, cut out or doubled.
  private static String damaged(String text, SplittableRandom dice) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = dice.nextInt(1, 5); i > 0 && !damaged.isEmpty(); i--) {
      int at = dice.nextInt(damaged.length());
      switch (dice.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, (char) dice.nextInt(0x80));
        case 1 -> damaged.delete(at, Math.min(damaged.length(), at + dice.nextInt(9)));
        default -> damaged.insert(at, damaged.substring(at / 2, at));
      }
    }
    return damaged.toString();
  }

  private static String action(String frame) {
    return Json.parseObject(frame).requireString("action");
  }

  private static long seq(SmallCourt court, String courtroom) {
    return court.platform().courtrooms().load(courtroom).seq();
  }

  private static String cut(String text) {
    return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
  }

  @Test
  void theSameSeedMakesTheSameCases() {
    Json.Obj frame = valid.getOrDefault("message.post", List.of()).getFirst();
    List<List<String>> runs = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      SplittableRandom dice = new SplittableRandom(7);
      List<String> cases = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        cases.add(Mutant.text(frame, 2, dice));
      }
      runs.add(cases);
    }
    assertThat(runs.getFirst()).isEqualTo(runs.getLast());
    assertThat(Set.copyOf(runs.getFirst())).hasSizeGreaterThan(100);
    assertThat(runs.getFirst()).anyMatch(text -> !isJson(text));
  }

  private static boolean isJson(String text) {
    try {
      Json.parseObject(text);
      return true;
    } catch (JsonException _) {
      return false;
    }
  }
}
