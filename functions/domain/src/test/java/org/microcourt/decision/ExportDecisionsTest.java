package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.ExportFailure;
import org.microcourt.casefile.ExportForm;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.rule.Refusal;

class ExportDecisionsTest {
  private static final Command.CaseFileExport WISH = new Command.CaseFileExport(ExportForm.ARCHIVE);

  private final Room room = Room.full();

  @Test
  void isToldToTheSideThatAskedAndTheCourt() {
    assertThat(room.ok("judge", WISH).audience().text()).isEqualTo("court");
    assertThat(room.ok("clerk", WISH).audience().text()).isEqualTo("court");
    assertThat(room.ok("lawyer", WISH).audience().text()).isEqualTo("side:PLAINTIFF");
    assertThat(room.ok("mediator", WISH).audience().text()).isEqualTo("everyone");
    assertThat(made("x3").audience().text()).isEqualTo("side:PLAINTIFF");
  }

  @Test
  void isNotForAWitness() {
    assertThat(room.refusal("witness", WISH)).isEqualTo("export-reader");
  }

  @Test
  void isMadeForAPersonOneAfterTheOther() {
    room.ok("plaintiff", WISH);
    assertThat(room.refusal("plaintiff", WISH)).isEqualTo("export-running");
    room.ok("lawyer", WISH);
    made("x1");
    room.ok("plaintiff", WISH);
    room.pass(Duration.ofHours(3));
    room.ok("plaintiff", WISH);
  }

  @Test
  void isNotBegunWhenItCannotBeFinished() {
    DocumentRef film =
        new DocumentRef(
            1,
            "录像",
            "EVIDENCE",
            DocumentRef.Volume.SECRET,
            0,
            (20L << 30) + 1,
            Hash.ZERO,
            "video/mp4",
            "k",
            Optional.empty());
    part(new Command.DocumentFile(film));
    assertThat(room.refusal("judge", WISH)).isEqualTo("export-too-large");
    room.ok("plaintiff", WISH);
  }

  @Test
  void endsOnce() {
    room.ok("judge", WISH);
    long first = made("x1").seq();
    assertThat(part(new Command.ExportMake("x1", 1, Hash.ZERO, 0)))
        .isEqualTo(new Decision.Standing(first));
    assertThat(part(new Command.ExportFail("x1", ExportFailure.INTERRUPTED)))
        .isEqualTo(new Decision.Standing(first));
    assertThat(part(new Command.ExportMake("x2", 1, Hash.ZERO, 0)))
        .isInstanceOf(Decision.Refused.class);
    assertThat(room.refusal("judge", new Command.ExportMake("x1", 1, Hash.ZERO, 0)))
        .isEqualTo("part-only");
  }

  @Test
  void isFetchedByWhoAskedWhileItIsKept() {
    room.ok("plaintiff", WISH);
    assertThat(unfetchable("plaintiff")).contains("export-not-made");
    made("x1");
    assertThat(unfetchable("plaintiff")).isEmpty();
    assertThat(unfetchable("lawyer")).contains("export-unknown");
    assertThat(unfetchable("judge")).contains("export-unknown");
    room.pass(Duration.ofDays(7));
    assertThat(unfetchable("plaintiff")).contains("export-expired");
  }

  @Test
  void isNotFetchedAfterItFailed() {
    room.ok("plaintiff", WISH);
    part(new Command.ExportFail("x1", ExportFailure.DAMAGED));
    assertThat(unfetchable("plaintiff")).contains("export-not-made");
    room.ok("plaintiff", WISH);
  }

  @Test
  void survivesASnapshot() {
    room.ok("plaintiff", WISH);
    room.ok("judge", WISH);
    room.ok("clerk", new Command.CaseFileExport(ExportForm.BUNDLE));
    made("x1");
    part(new Command.ExportFail("x2", ExportFailure.DAMAGED));
    Courtroom courtroom = room.courtroom();
    assertThat(Courtroom.fromJson(Json.parseObject(courtroom.toJson().text())))
        .isEqualTo(courtroom);
  }

  private Optional<String> unfetchable(String person) {
    return ExportDecisions.unfetchable(
            room.courtroom(), room.courtroom().memberOf(person).orElseThrow(), "x1", room.now())
        .map(Refusal::code);
  }

  private Entry made(String export) {
    assertThat(part(new Command.ExportMake(export, 9, Hash.ZERO, 2)))
        .isInstanceOf(Decision.Accepted.class);
    return room.entries().getLast();
  }

  private Decision part(Command command) {
    Actor.Part part =
        command instanceof Command.DocumentFile ? Actor.Part.TRANSCRIPTS : Actor.Part.EXPORTS;
    return room.decide(part, command);
  }
}
