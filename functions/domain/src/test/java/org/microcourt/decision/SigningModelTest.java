package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.courtroom.Agreement;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Next;
import org.microcourt.deadline.Reminders;
import org.microcourt.deadline.Subject;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;

/// Several people sign, refuse, apply and rule in any order while time passes, beside a plain model
/// that was written from the rules: what one may do, the other lets happen, and both end alike.
class SigningModelTest {
  private static final Hash DRAFT = Hash.sha256(new byte[] {1});
  private static final Map<String, String> PARTIES = Map.of("plaintiff", "p4", "defendant", "p6");
  private static final Map<String, String> AGENTS = Map.of("lawyer", "p4", "helper", "p6");
  private static final List<String> PEOPLE =
      List.of(
          "judge", "clerk", "mediator", "plaintiff", "lawyer", "defendant", "helper", "witness");

  /// What a court clerk would keep on paper.
  private static final class Paper {
    final Map<String, String> said = new HashMap<>();
    final Map<String, Long> looked = new HashMap<>();
    final Map<String, Instant> signed = new HashMap<>();
    final Map<Long, String> waiting = new HashMap<>();
    final Set<String> silentAtTheEnd = new HashSet<>();
    long granted;
    boolean ended;
  }

  private Paper paper = new Paper();
  private Random random = new Random(0);
  private Room room = Room.full();
  private boolean mediation;
  private Optional<Segment> outcome = Optional.empty();
  private Instant due = Instant.EPOCH;

  @Property(tries = 250)
  void whateverTheOrderBothEndAlike(@ForAll long seed) {
    begin(seed);
    for (int step = 0; step < 60; step++) {
      room.pass(Duration.ofMinutes(random.nextInt(10) == 0 ? 2_000 : random.nextInt(90)));
      if (random.nextBoolean()) {
        PEOPLE.forEach(room::logIn);
      }
      wake();
      String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
      Command command = command();
      String expected = expected(person, command);
      Decision decision = room.decide(person, command);
      assertThat(outcomeOf(decision)).as("%s: %s", person, command).isEqualTo(expected);
      if (decision instanceof Decision.Accepted) {
        keep(person, command);
      }
      compare();
    }
  }

  private void begin(long seed) {
    random = new Random(seed);
    paper = new Paper();
    outcome = Optional.empty();
    mediation = random.nextBoolean();
    room = Room.sitting(mediation ? SessionType.MEDIATION : SessionType.HEARING);
    room.ok(
        "judge",
        new Command.ParticipantAdd(
            "helper", "助理", Role.AGENT, Optional.of("p6"), Optional.of(Authority.GENERAL)));
    for (Segment segment : List.of(Segment.AGREEMENT, Segment.FAILURE)) {
      if (mediation && random.nextInt(3) > 0) {
        room.ok("judge", Room.advance("s1", segment));
        outcome = Optional.of(segment);
      }
    }
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    room.decide(
        Actor.Part.TRANSCRIPTS, new Command.TranscriptDraft("s1", Transcripts.document(DRAFT)));
    due = ((Act.TranscriptDrafted) room.entries().getLast().act()).due().orElseThrow().at();
    // Whoever comes now was not there, and is not asked.
    room.ok(
        "judge",
        new Command.ParticipantAdd(
            "third", "第三人", Role.THIRD_PARTY, Optional.empty(), Optional.empty()));
  }

  private Command command() {
    Optional<String> principal =
        switch (random.nextInt(5)) {
          case 0 -> Optional.of("p4");
          case 1 -> Optional.of("p6");
          default -> Optional.empty();
        };
    return switch (random.nextInt(9)) {
      case 0, 1, 2 ->
          new Command.TranscriptConfirm(
              "s1", random.nextInt(12) == 0 ? Hash.ZERO : DRAFT, principal);
      case 3, 4 ->
          new SigningCommand.TranscriptObject(
              "s1", principal, Correction.OMISSION, List.of(2L), "漏记", "当庭说过");
      case 5 ->
          new SigningCommand.TranscriptRule(
              "s1",
              application(),
              random.nextBoolean() ? CorrectionRuling.GRANTED : CorrectionRuling.REFUSED,
              Optional.empty(),
              "经查");
      case 6 -> new SigningCommand.TranscriptRefuse("s1", principal, "不认可");
      default -> new SigningCommand.TranscriptFinalize("s1", DRAFT, Optional.empty());
    };
  }

  private long application() {
    List<Long> open = List.copyOf(paper.waiting.keySet());
    return open.isEmpty() || random.nextInt(6) == 0
        ? 1 + random.nextInt((int) room.seq())
        : open.get(random.nextInt(open.size()));
  }

  private void wake() {
    Subject subject = new Subject.Confirmation("s1");
    if (Deadlines.next(room.courtroom(), subject, 1, Reminders.USUAL, room.now())
        instanceof Next.Do(Command command)) {
      room.decide(Actor.Part.DEADLINES, command);
      if (room.entries().getLast().act() instanceof DeadlineAct.Expired expired) {
        assertThat(expired.silent()).containsExactlyInAnyOrderElementsOf(silent());
      }
    }
  }

  private String expected(String person, Command command) {
    return switch (command) {
      case Command.TranscriptConfirm confirm -> confirm(person, confirm);
      case SigningCommand.TranscriptObject object ->
          !actsFor(person, object.onBehalfOf())
              ? "confirm-of-party"
              : paper.ended ? "transcript-final" : "ok";
      case SigningCommand.TranscriptRefuse refuse -> refuse(person, refuse);
      case SigningCommand.TranscriptRule rule -> {
        if (!person.equals("judge")) {
          yield "judge-only";
        }
        yield paper.ended
            ? "transcript-final"
            : paper.waiting.containsKey(rule.application()) ? "ok" : "correction-unknown";
      }
      case SigningCommand.TranscriptFinalize _ -> end(person);
      default -> throw new IllegalStateException("none of this test: " + command);
    };
  }

  private String confirm(String person, Command.TranscriptConfirm confirm) {
    boolean forItself =
        confirm.onBehalfOf().isEmpty()
            && (person.equals("judge")
                || person.equals("clerk")
                || (person.equals("mediator") && mediation));
    if (!forItself && !actsFor(person, confirm.onBehalfOf())) {
      return "confirm-of-party";
    }
    if (paper.ended) {
      return "transcript-final";
    }
    String who = who(person);
    String before = paper.said.getOrDefault(who, "");
    if (before.equals("confirmed") && paper.granted <= paper.looked.getOrDefault(who, 0L)) {
      return "confirmed-already";
    }
    if (before.equals("refused") && isLate()) {
      return "refusal-stands";
    }
    if (person.equals("helper") && mediation && !outcome.equals(Optional.of(Segment.FAILURE))) {
      return "special-authority";
    }
    if (!confirm.document().equals(DRAFT)) {
      return "transcript-differs";
    }
    return isFresh(person) ? "ok" : "reauthenticate";
  }

  private String refuse(String person, SigningCommand.TranscriptRefuse refuse) {
    if (!actsFor(person, refuse.onBehalfOf())) {
      return "confirm-of-party";
    }
    return paper.ended
        ? "transcript-final"
        : switch (paper.said.getOrDefault(who(person), "")) {
          case "confirmed" -> "confirmed-already";
          case "refused" -> "refused-already";
          default -> "ok";
        };
  }

  private String end(String person) {
    if (!person.equals("judge")) {
      return "judge-only";
    }
    if (paper.ended) {
      return "transcript-final";
    }
    if (!silent().isEmpty() && !isLate()) {
      return "signatures-open";
    }
    if (!paper.waiting.isEmpty()) {
      return "corrections-open";
    }
    return isFresh(person) ? "ok" : "reauthenticate";
  }

  private void keep(String person, Command command) {
    String who = who(person);
    switch (command) {
      case Command.TranscriptConfirm _ -> signed(who);
      case SigningCommand.TranscriptObject _ -> paper.waiting.put(room.seq(), who);
      case SigningCommand.TranscriptRefuse _ -> paper.said.put(who, "refused");
      case SigningCommand.TranscriptRule rule -> {
        paper.waiting.remove(rule.application());
        paper.granted = rule.ruling() == CorrectionRuling.GRANTED ? room.seq() : paper.granted;
      }
      default -> {
        paper.silentAtTheEnd.addAll(silent());
        signed(who);
        paper.ended = true;
      }
    }
  }

  private void signed(String who) {
    paper.said.put(who, "confirmed");
    paper.looked.put(who, room.seq());
    paper.signed.putIfAbsent(who, room.now());
  }

  private void compare() {
    SessionState session = room.courtroom().session("s1").orElseThrow();
    TranscriptState transcript = session.transcript().orElseThrow();
    assertThat(Courtroom.fromJson(Json.parseObject(room.courtroom().toJson().text())))
        .as("through a snapshot")
        .isEqualTo(room.courtroom());
    Map<String, String> confirmed = new HashMap<>(paper.said);
    confirmed.values().removeIf(word -> !word.equals("confirmed"));
    assertThat(transcript.confirmed().keySet()).isEqualTo(confirmed.keySet());
    assertThat(transcript.open()).hasSameSizeAs(paper.waiting.keySet());
    assertThat(Deadlines.silent(room.courtroom(), transcript))
        .containsExactlyInAnyOrderElementsOf(silent());
    assertThat(transcript.finalized().isPresent()).isEqualTo(paper.ended);
    assertThat(Agreement.since(room.courtroom(), session)).isEqualTo(effective());
    if (paper.ended) {
      assertThat(silent()).isEqualTo(List.copyOf(paper.silentAtTheEnd).stream().sorted().toList());
      assertThat(Deadlines.running(room.courtroom())).isEmpty();
    }
  }

  private Optional<Instant> effective() {
    boolean all = PARTIES.values().stream().allMatch(paper.signed::containsKey);
    return mediation && outcome.equals(Optional.of(Segment.AGREEMENT)) && all
        ? PARTIES.values().stream().map(paper.signed::get).max(Instant::compareTo)
        : Optional.empty();
  }

  private List<String> silent() {
    List<String> asked = new ArrayList<>(PARTIES.values());
    if (mediation) {
      asked.add("p3");
    }
    return asked.stream().filter(who -> !paper.said.containsKey(who)).sorted().toList();
  }

  private static String who(String person) {
    return switch (person) {
      case "judge" -> "p1";
      case "clerk" -> "p2";
      case "mediator" -> "p3";
      default -> PARTIES.getOrDefault(person, AGENTS.getOrDefault(person, ""));
    };
  }

  private static boolean actsFor(String person, Optional<String> principal) {
    return principal.isEmpty()
        ? PARTIES.containsKey(person)
        : principal.get().equals(AGENTS.get(person));
  }

  private boolean isLate() {
    return !room.now().isBefore(due);
  }

  private boolean isFresh(String person) {
    return !room.actor(person).authTime().plus(Duration.ofMinutes(15)).isBefore(room.now());
  }

  private static String outcomeOf(Decision decision) {
    return decision instanceof Decision.Refused(var refusal) ? refusal.code() : "ok";
  }
}
