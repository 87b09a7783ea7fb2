package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.ExportForm;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.record.CommandId;
import org.microcourt.platform.record.Recorded;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// A case file goes from one court to another: exported by the function, imported by the function,
/// exported again.
class CaseFileIT {
  private static final String COURTROOM = SampleEvents.courtroom();
  private static final Actor JUDGE =
      new Actor.Person("judge-zhou", "周法官", House.MORNING, "2", true);
  private static final byte[] PAPER = new byte[(9 << 20) + 5];

  @Test
  void isTheSameInAnotherCourt() throws Exception {
    byte[] archive;
    List<Entry> record;
    try (House house = new House()) {
      Platform court = house.platform("ExportFunction");
      hear(house, court);
      archive = exported(house, court, "x1");
      record = entries(court);
    }
    try (House house = new House()) {
      Platform court = house.platform("ImportFunction");
      court.copies().replace("imports/case-file.zip", "application/zip", out -> out.write(archive));
      Json.Obj first = house.answer("ImportFunction", SampleEvents.read("import.json"));
      Json.Obj again = house.answer("ImportFunction", SampleEvents.read("import.json"));

      assertThat(first.string("outcome")).as(first.text()).contains("IMPORTED");
      assertThat(first.string("courtroom")).contains(COURTROOM);
      assertThat(again.bool("again", false)).isTrue();
      // The entry that says that the export was made came after it.
      assertThat(entries(court)).isEqualTo(record.subList(0, record.size() - 1));
      assertThat(court.people().shelf("plaintiff-lin").courtrooms()).containsExactly(COURTROOM);
      house.pass(Duration.ofHours(4));
      act(house.platform("ExportFunction"), 3, new Command.CaseFileExport(ExportForm.ARCHIVE));
      byte[] second = exported(house, house.platform("ExportFunction"), "x2");
      assertThat(second.length).isGreaterThan(archive.length);
      assertThat(new String(second, StandardCharsets.ISO_8859_1))
          .contains(record.getFirst().leaf().hex());
    }
  }

  private static void hear(House house, Platform court) {
    house.answer("ActionsFunction", SampleEvents.read("default-courtroom-create.json"));
    act(
        court,
        1,
        new Command.ParticipantAdd(
            "plaintiff-lin", "林某", Role.PLAINTIFF, Optional.empty(), Optional.empty()));
    String key = "courtrooms/" + COURTROOM + "/documents/1";
    Hash hash = Hash.sha256(PAPER);
    court.caseFiles().put(key, "application/pdf", hash, out -> out.write(PAPER));
    DocumentRef paper =
        new DocumentRef(
            1,
            "判决书",
            "JUDGMENT",
            DocumentRef.Volume.MAIN,
            1,
            PAPER.length,
            hash,
            "application/pdf",
            key,
            Optional.empty());
    assertThat(
            court
                .recorder()
                .record(
                    COURTROOM,
                    Actor.Part.TRANSCRIPTS,
                    Optional.empty(),
                    new Command.DocumentFile(paper)))
        .isInstanceOf(Recorded.Appended.class);
    act(court, 2, new Command.CaseFileExport(ExportForm.ARCHIVE));
  }

  private static void act(Platform court, int number, Command command) {
    Optional<CommandId> id = Optional.of(new CommandId("judgePhone1", number));
    assertThat(court.recorder().record(COURTROOM, JUDGE, id, command))
        .isInstanceOf(Recorded.Appended.class);
  }

  private static byte[] exported(House house, Platform court, String export) {
    Json.Obj task = Json.obj("courtroom", COURTROOM, "export", export);
    assertThat(house.answer("ExportFunction", task)).isEqualTo(Json.obj("outcome", "MADE"));
    String key = "courtrooms/%s/exports/%s.zip".formatted(COURTROOM, export);
    return court.copies().get(key, in -> in.readAllBytes()).orElseThrow();
  }

  private static List<Entry> entries(Platform court) {
    return StreamSupport.stream(court.records().entries(COURTROOM, 0).spliterator(), false)
        .toList();
  }
}
