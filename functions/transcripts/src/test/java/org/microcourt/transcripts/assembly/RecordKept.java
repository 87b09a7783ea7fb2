package org.microcourt.transcripts.assembly;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// A record written by hand, one entry a line, a quarter of a minute apart.
public final class RecordKept {

  public static final CaseInfo CASE =
      new CaseInfo("（2026）沪0113民初4821号", "买卖合同纠纷", "上海市宝山区人民法院", CaseInfo.Procedure.SUMMARY);

  private final List<Entry> entries = new ArrayList<>();
  private Entry.Head head;
  private Duration step = Duration.ofSeconds(15);
  private int participants;

  RecordKept(Instant start) {
    head = new Entry.Head("k7q2m4x9", 0, start, Hash.ZERO);
  }

  /// A courtroom with judge p1, clerk p2, mediator p3, plaintiff p4, its agent p5, defendant p6.
  public static RecordKept withEverybody() {
    RecordKept record = new RecordKept(Instant.parse("2026-03-05T05:30:00Z"));
    record.by("p1", new Act.CourtroomCreated(CASE, record.person("陈立新", Role.JUDGE)));
    record.add(record.person("周敏", Role.CLERK));
    record.add(record.person("吴海燕", Role.MEDIATOR));
    record.add(record.person("上海启航机电设备有限公司", Role.PLAINTIFF));
    record.add(
        new Participant(
            "p5",
            "sub5",
            "李𠮷",
            Role.AGENT,
            Optional.of("p4"),
            Optional.of(Participant.Authority.SPECIAL),
            false));
    record.participants++;
    record.add(record.person("宝山恒丰贸易有限公司", Role.DEFENDANT));
    return record;
  }

  public Participant person(String name, Role role) {
    participants++;
    return new Participant(
        "p" + participants,
        "sub" + participants,
        name,
        role,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  public RecordKept add(Participant participant) {
    return by("p1", new Act.ParticipantAdded(participant));
  }

  public RecordKept schedule(String session, SessionType type, Mode mode, String title) {
    Optional<Period> period =
        mode == Mode.ASYNCHRONOUS
            ? Optional.of(new Period(head.at(), head.at().plus(Duration.ofHours(24))))
            : Optional.empty();
    return by(
        "p1",
        new Act.SessionScheduled(new Plan(session, type, mode, title, period, Optional.empty())));
  }

  public RecordKept consent(String by, String session, SessionType type, Mode mode) {
    Optional<String> principal = by.equals("p5") ? Optional.of("p4") : Optional.empty();
    return by(by, new Act.SessionConsented(session, type, mode, "2026-01", true, principal, false));
  }

  public RecordKept open(String session) {
    return by("p1", new Act.SessionOpened(session));
  }

  public RecordKept enter(String session, String... who) {
    for (String by : who) {
      by(by, new Act.SessionEntered(session, head.at().minusSeconds(40), "high"));
    }
    return this;
  }

  public RecordKept advance(String session, Segment segment) {
    return by("p1", new Act.SessionAdvanced(session, segment));
  }

  public RecordKept say(String by, String session, String text) {
    return by(by, new Act.MessagePosted(Optional.of(session), text, Optional.empty(), List.of()));
  }

  public RecordKept close(String session) {
    return by("p1", new Act.SessionClosed(session, Optional.empty()));
  }

  public RecordKept by(String by, Act act) {
    return by(by, Audience.EVERYONE, act);
  }

  public RecordKept by(String by, Audience audience, Act act) {
    Entry entry =
        Entry.next(
            head,
            new Entry.Content(by, Optional.empty(), audience, act),
            head.at().plus(step),
            "00112233445566778899aabbccddeeff");
    entries.add(entry);
    head = new Entry.Head(entry.courtroom(), entry.seq(), entry.at(), entry.chain());
    return this;
  }

  public RecordKept every(Duration pause) {
    step = pause;
    return this;
  }

  public long seq() {
    return head.seq();
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }
}
