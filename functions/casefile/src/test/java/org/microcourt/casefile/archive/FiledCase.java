package org.microcourt.casefile.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.decision.Decision;
import org.microcourt.decision.Decisions;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.Media;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// A case with a judge, a plaintiff with an agent, and a defendant, whose files are kept here.
public final class FiledCase implements Originals {
  private static final CourtPolicy POLICY =
      new CourtPolicy("2026-01", Duration.ofMinutes(2), Duration.ofMinutes(15));
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

  private final Map<String, byte[]> kept = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private Courtroom courtroom = Courtroom.empty("croom0000000test");

  public FiledCase() {
    CaseInfo info =
        new CaseInfo("（2026）沪0113民初1号", "买卖合同纠纷", "宝山区人民法院", CaseInfo.Procedure.SUMMARY);
    act(person("judge"), new Command.CourtroomCreate(info));
    add("plaintiff", Role.PLAINTIFF, Optional.empty());
    add("lawyer", Role.AGENT, Optional.of("p2"));
    add("defendant", Role.DEFENDANT, Optional.empty());
  }

  private void add(String person, Role role, Optional<String> principal) {
    act(
        person("judge"),
        new Command.ParticipantAdd(
            person, person, role, principal, principal.map(_ -> Authority.SPECIAL)));
  }

  /// Files a document; as an exhibit when it is evidence.
  void file(String person, String name, Category category, Audience audience, byte[] bytes) {
    file(person, name, category, audience, FileType.PDF, bytes);
  }

  /// The same of any type.
  public void file(
      String person,
      String name,
      Category category,
      Audience audience,
      FileType type,
      byte[] bytes) {
    Optional<Described> described =
        Optional.of(new Described(name, "本人", "证明事实", Described.Form.COPY, "", "一张<借条>"))
            .filter(_ -> category == Category.EVIDENCE);
    act(
        person(person),
        new Command.UploadRequest(
            name,
            bytes.length,
            type.contentType(),
            Hash.sha256(bytes),
            category,
            described,
            Optional.empty(),
            Optional.empty(),
            audience,
            Optional.empty()));
    String upload = "u" + courtroom.evidence().uploads();
    kept.put(upload, bytes);
    Media media =
        new Media(type.kind(), type.contentType(), 3, 0, 0, 0, List.of(), Optional.empty());
    act(Actor.Part.EVIDENCE, new Command.EvidenceFile(upload, media, upload));
  }

  public void damage(String key) {
    kept.put(key, new byte[] {1});
  }

  public Contents asSeenBy(String person) {
    return new Contents(courtroom, courtroom.memberOf(person).orElseThrow(), List.copyOf(entries));
  }

  byte[] exported(String person) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Hash all = new CaseFileArchive(this).write(asSeenBy(person), out);
    assertThat(all).isNotEqualTo(Hash.ZERO);
    return out.toByteArray();
  }

  @Override
  public void copy(DocumentRef document, OutputStream out) throws IOException {
    out.write(kept.getOrDefault(document.key(), new byte[0]));
  }

  private void act(Actor actor, Command command) {
    Decision decision = Decisions.decide(courtroom, actor, command, POLICY, START);
    if (!(decision instanceof Decision.Accepted accepted)) {
      throw new AssertionError(decision.toString());
    }
    String salt = "%032x".formatted(courtroom.seq() + 1);
    Entry entry = Entry.next(courtroom.head(), accepted.content(Optional.empty()), START, salt);
    entries.add(entry);
    courtroom = courtroom.apply(entry);
  }

  private static Actor.Person person(String name) {
    return new Actor.Person(name, name, START, "2", name.equals("judge"));
  }
}
