package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.item.ItemType;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// A courtroom for tests: people by short names, a clock that stands until it is moved, and every
/// accepted act appended. Persons are `judge`, `clerk`, `mediator`, `plaintiff` and so on.
public final class Room {
  public static final CourtPolicy POLICY =
      new CourtPolicy("2026-01", Duration.ofMinutes(2), Duration.ofMinutes(15));
  public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Instant> logIns = new LinkedHashMap<>();
  private Courtroom courtroom = Courtroom.empty("croom0000000test");
  private Instant now = START;

  /// A courtroom of a case with just its judge.
  public static Room created(CaseInfo.Procedure procedure) {
    Room room = new Room();
    room.ok(
        "judge",
        new Command.CourtroomCreate(
            new CaseInfo("（2026）沪0113民初1号", "买卖合同纠纷", "宝山区人民法院", procedure)));
    return room;
  }

  /// With clerk p2, mediator p3, plaintiff p4, its agent p5, defendant p6, witness p7.
  public static Room full() {
    Room room = created(CaseInfo.Procedure.SUMMARY);
    room.add("clerk", Role.CLERK);
    room.add("mediator", Role.MEDIATOR);
    room.add("plaintiff", Role.PLAINTIFF);
    room.ok(
        "judge",
        new Command.ParticipantAdd(
            "lawyer", "律师", Role.AGENT, Optional.of("p4"), Optional.of(Authority.SPECIAL)));
    room.add("defendant", Role.DEFENDANT);
    room.add("witness", Role.WITNESS);
    return room;
  }

  /// The full courtroom with an open synchronous session `s1` that all but the witness have
  /// entered.
  public static Room sitting(SessionType type) {
    Room room = full();
    room.schedule(type, Mode.SYNCHRONOUS, Optional.empty());
    room.consent("s1");
    room.ok("judge", new Command.SessionOpen("s1"));
    List.of("mediator", "plaintiff", "lawyer", "defendant")
        .forEach(person -> room.ok(person, new Command.SessionEnter("s1")));
    return room;
  }

  public void add(String person, Role role) {
    ok(
        "judge",
        new Command.ParticipantAdd(person, person, role, Optional.empty(), Optional.empty()));
  }

  public void schedule(SessionType type, Mode mode, Optional<Period> period) {
    ok("judge", new Command.SessionSchedule(type, mode, "", period, Optional.empty()));
  }

  /// Plaintiff and defendant agree.
  public void consent(String session) {
    ok("plaintiff", agree(session, true));
    ok("defendant", agree(session, true));
  }

  public static Command.SessionConsent agree(String session, boolean agreed) {
    return new Command.SessionConsent(session, POLICY.noticeVersion(), agreed, Optional.empty());
  }

  /// A question to plaintiff and defendant, due in an hour.
  public static Command.ItemIssue question(boolean reveal) {
    return item(ItemType.QUESTION, new DueWish.At(START.plus(Duration.ofHours(1))), reveal);
  }

  public static Command.ItemIssue item(ItemType type, DueWish due, boolean reveal) {
    return new Command.ItemIssue(
        type,
        "事项",
        "请答复",
        List.of("p4", "p6"),
        due,
        Optional.empty(),
        List.of(),
        reveal,
        true,
        Optional.empty());
  }

  public static Command.ItemAnswer answer(String item) {
    return new Command.ItemAnswer(item, "答复", List.of());
  }

  public static Command.MessagePost say(String session, String text) {
    return say(session, text, Audience.EVERYONE);
  }

  public static Command.MessagePost say(String session, String text, Audience audience) {
    return new Command.MessagePost(
        Optional.of(session), text, Optional.empty(), List.of(), audience);
  }

  public static Command.SessionAdvance advance(String session, Segment segment) {
    return new Command.SessionAdvance(session, segment);
  }

  /// The command's decision; what is accepted is appended.
  public Decision decide(Actor actor, Command command) {
    Decision decision = Decisions.decide(courtroom, actor, command, POLICY, now);
    if (decision instanceof Decision.Accepted accepted) {
      String salt = "%032x".formatted(courtroom.seq() + 1);
      Entry entry = Entry.next(courtroom.head(), accepted.content(Optional.empty()), now, salt);
      entries.add(entry);
      courtroom = courtroom.apply(entry);
    }
    return decision;
  }

  public Decision decide(String person, Command command) {
    return decide(actor(person), command);
  }

  public Actor.Person actor(String person) {
    Instant authTime = logIns.getOrDefault(person, START);
    return new Actor.Person(person, person, authTime, "2", person.equals("judge"));
  }

  /// Carries the command out and gives its entry.
  public Entry ok(String person, Command command) {
    assertThat(decide(person, command)).isInstanceOf(Decision.Accepted.class);
    return entries.getLast();
  }

  /// The code with which the command is refused; nothing is appended.
  public String refusal(String person, Command command) {
    int before = entries.size();
    Decision decision = decide(person, command);
    assertThat(entries).hasSize(before);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return decision instanceof Decision.Refused(var refusal) ? refusal.code() : "";
  }

  public void logIn(String person) {
    logIns.put(person, now);
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public Instant now() {
    return now;
  }

  public Courtroom courtroom() {
    return courtroom;
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public long seq() {
    return courtroom.seq();
  }
}
