package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.microcourt.act.Act;
import org.microcourt.act.EvidenceAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.DocumentRef.Volume;
import org.microcourt.casefile.archive.CaseFileArchive;
import org.microcourt.casefile.archive.Contents;
import org.microcourt.casefile.archive.Originals;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.Media;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.Plan;
import org.microcourt.session.SessionType;

/// A case with its record and documents: judge p1, plaintiff p2 with its agent p3, defendant p4. It
/// hears of the same things in the same order for the same seed.
final class HeldCase implements Originals {
  private static final String[] WORDS = {
    "我方同意分期。", "The machine never held ±0.005 mm.", "不同意 👍🏽", "“引号”与\\反斜线\t", "请法庭记录在案。"
  };

  private final Random random;
  private final Map<String, byte[]> kept = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private Courtroom courtroom;

  HeldCase(String id, long seed) {
    random = new Random(seed);
    courtroom = Courtroom.empty(id);
  }

  /// A case of some `size`, with hearings, talks behind closed doors, and files.
  static HeldCase of(long seed, int size) {
    HeldCase held = new HeldCase("croom0000000test", seed);
    held.begin();
    for (int i = 0; i < size; i++) {
      held.something();
    }
    return held;
  }

  private void begin() {
    CaseInfo info =
        new CaseInfo("（2026）沪0113民初1号", "买卖合同纠纷", "宝山区人民法院", CaseInfo.Procedure.SUMMARY);
    by("p1", new Act.CourtroomCreated(info, person(1, "陈立新", Role.JUDGE, Optional.empty())));
    by("p1", new Act.ParticipantAdded(person(2, "启航公司", Role.PLAINTIFF, Optional.empty())));
    by("p1", new Act.ParticipantAdded(person(3, "李𠮷", Role.AGENT, Optional.of("p2"))));
    by("p1", new Act.ParticipantAdded(person(4, "恒丰公司", Role.DEFENDANT, Optional.empty())));
    by(
        "p1",
        new Act.SessionScheduled(
            new Plan(
                "s1",
                SessionType.MEDIATION,
                Mode.SYNCHRONOUS,
                "货款",
                Optional.empty(),
                Optional.empty())));
    by("p1", new Act.SessionOpened("s1"));
  }

  private void something() {
    String by = "p" + (1 + random.nextInt(4));
    switch (random.nextInt(10)) {
      case 0 -> file("p2", Audience.EVERYONE, Volume.MAIN, random.nextInt(300));
      case 1 -> file("p4", Audience.EVERYONE, Volume.MAIN, random.nextInt(300));
      case 2 -> file("p1", Audience.COURT, Volume.SECRET, random.nextInt(300));
      case 3 -> say("p1", Audience.COURT);
      case 4 -> say("p2", new Audience.Side(Role.PLAINTIFF));
      case 5 -> say("p4", new Audience.Side(Role.DEFENDANT));
      default -> say(by, Audience.EVERYONE);
    }
  }

  void say(String by, Audience audience) {
    String text = WORDS[random.nextInt(WORDS.length)];
    by(by, audience, new Act.MessagePosted(Optional.of("s1"), text, Optional.empty(), List.of()));
  }

  /// Files some bytes, as evidence of a party or as a document of the court.
  void file(String by, Audience audience, Volume volume, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    int number = courtroom.documents().size() + 1;
    kept.put("k" + number, bytes);
    DocumentRef document =
        new DocumentRef(
            number,
            "材料" + number,
            "EVIDENCE",
            volume,
            1,
            size,
            Hash.sha256(bytes),
            "application/pdf",
            "k" + number,
            Optional.empty());
    Media pdf =
        new Media(Media.Kind.PDF, "application/pdf", 1, 0, 0, 0, List.of(), Optional.empty());
    Optional<Exhibit> exhibit =
        Optional.of(by)
            .filter(p -> !p.equals("p1"))
            .map(party ->
                new Exhibit(
                    "e" + number,
                    (party.equals("p2") ? "原告证据" : "被告证据") + number,
                    Optional.of(party),
                    new Described("借条", "本人", "借款", Described.Form.COPY, "", ""),
                    Optional.empty(),
                    false));
    by(
        "system:evidence",
        audience,
        new EvidenceAct.Filed("u" + number, by, document, pdf, exhibit, Optional.empty()));
  }

  void by(String by, Act act) {
    by(by, Audience.EVERYONE, act);
  }

  void by(String by, Audience audience, Act act) {
    now = now.plusMillis(random.nextInt(90_000));
    String salt = "%016x%016x".formatted(random.nextLong(), random.nextLong());
    Entry entry =
        Entry.next(
            courtroom.head(), new Entry.Content(by, Optional.empty(), audience, act), now, salt);
    entries.add(entry);
    courtroom = courtroom.apply(entry);
  }

  /// The export for a participant.
  byte[] exported(String participant) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new CaseFileArchive(this)
          .write(
              new Contents(courtroom, courtroom.participant(participant).orElseThrow(), entries),
              out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// The receipt of an entry.
  Receipt receipt(long seq) {
    return new Receipt(courtroom.id(), seq, entries.get((int) seq - 1).chain());
  }

  Receipt last() {
    return receipt(entries.size());
  }

  List<Entry> entries() {
    return entries;
  }

  Courtroom courtroom() {
    return courtroom;
  }

  @Override
  public void copy(DocumentRef document, OutputStream out) throws IOException {
    out.write(kept.getOrDefault(document.key(), "?".getBytes(UTF_8)));
  }

  private static Participant person(int ordinal, String name, Role role, Optional<String> client) {
    return new Participant(
        "p" + ordinal,
        "sub" + ordinal,
        name,
        role,
        client,
        client.map(_ -> Participant.Authority.SPECIAL),
        false);
  }
}
