package org.microcourt.casefile.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.platform.fixture.Court.ROOM;
import static org.microcourt.platform.fixture.Court.add;
import static org.microcourt.platform.fixture.Court.judge;
import static org.microcourt.platform.fixture.Court.person;
import static org.microcourt.platform.fixture.Court.say;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.act.ExportAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.ExportFailure;
import org.microcourt.casefile.ExportForm;
import org.microcourt.casefile.ExportState;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.objects.StoredObject;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

class ExportingTest {
  private static final String KEY = "courtrooms/" + ROOM + "/exports/x1.zip";

  private final Records court = new Records();
  private final Exporting exporting = court.exporting();

  @BeforeEach
  void open() {
    Court.open(court.recorder);
    court.act(judge(), add("plaintiff", Role.PLAINTIFF));
    file("判决书", "判决如下");
    court.act(person("plaintiff"), new Command.CaseFileExport(ExportForm.ARCHIVE));
  }

  private void file(String title, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    int number = court.recorder.load(ROOM).documents().size() + 1;
    String key = "courtrooms/" + ROOM + "/documents/" + number;
    court.files.put(key, bytes, "application/pdf", Hash.sha256(bytes));
    court.act(
        Actor.Part.TRANSCRIPTS,
        new Command.DocumentFile(
            new DocumentRef(
                number,
                title,
                "JUDGMENT",
                DocumentRef.Volume.MAIN,
                1,
                bytes.length,
                Hash.sha256(bytes),
                "application/pdf",
                key,
                Optional.empty())));
  }

  private List<ExportAct> outcomes() {
    return court.store.lines(ROOM).stream()
        .map(line -> line.entry())
        .filter(entry -> entry.by().equals("system:exports"))
        .map(Entry::act)
        .map(ExportAct.class::cast)
        .toList();
  }

  @Test
  void isMadeOnceHoweverOftenTheTaskComes() {
    assertThat(exporting.make(ROOM, "x1")).isEqualTo(Exporting.Outcome.MADE);
    assertThat(exporting.make(ROOM, "x1")).isEqualTo(Exporting.Outcome.MADE);
    assertThat(exporting.giveUp(ROOM, "x1")).isEqualTo(Exporting.Outcome.MADE);

    StoredObject stored = court.copies.head(KEY).orElseThrow();
    assertThat(outcomes())
        .containsExactly(new ExportAct.Made("x1", stored.size(), stored.sha256().orElseThrow(), 1));
  }

  @Test
  void holdsWhatStoodWhenItWasAskedForAndNothingOfLater() {
    court.act(judge(), say("后来的话"));
    file("后来的材料", "后来");
    exporting.make(ROOM, "x1");

    byte[] zip = court.copies.get(KEY, in -> in.readAllBytes()).orElseThrow();
    assertThat(new String(zip, UTF_8)).contains("判决如下").doesNotContain("后来");
  }

  /// Killed between the upload and the entry: the second run writes the same bytes again.
  @Test
  void isTheSameAfterACutBetweenUploadAndEntry() {
    court.store.refuse(true);
    assertThatThrownBy(() -> exporting.make(ROOM, "x1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("busy");
    Optional<StoredObject> first = court.copies.head(KEY);
    assertThat(first).isPresent();
    assertThat(outcomes()).isEmpty();

    court.store.refuse(false);
    court.act(judge(), say("其间"));
    exporting.make(ROOM, "x1");
    assertThat(court.copies.head(KEY)).isEqualTo(first);
    assertThat(outcomes()).hasSize(1);
  }

  @Test
  void failsInWordsWhenADocumentIsDamagedOrGone() {
    court.damaged = true;
    assertThat(exporting.make(ROOM, "x1")).isEqualTo(Exporting.Outcome.FAILED);
    assertThat(exporting.make(ROOM, "x1")).isEqualTo(Exporting.Outcome.FAILED);

    assertThat(outcomes()).containsExactly(new ExportAct.Failed("x1", ExportFailure.DAMAGED));
    assertThat(court.copies.head(KEY)).isEmpty();
    assertThat(court.logged()).contains("document-damaged").doesNotContain("判决");
  }

  @Test
  void isBoundAsOnePdfWhenThatWasAskedFor() {
    court.act(judge(), new Command.CaseFileExport(ExportForm.BUNDLE));
    assertThat(exporting.make(ROOM, "x2")).isEqualTo(Exporting.Outcome.MADE);

    byte[] pdf =
        court
            .copies
            .get("courtrooms/" + ROOM + "/exports/x2.pdf", in -> in.readAllBytes())
            .orElseThrow();
    assertThat(new String(pdf, 0, 5, UTF_8)).isEqualTo("%PDF-");
    assertThat(outcomes())
        .containsExactly(new ExportAct.Made("x2", pdf.length, Hash.sha256(pdf), 1));
  }

  @Test
  void isRecordedAsNotMadeWhenTriedInVain() {
    assertThat(exporting.giveUp(ROOM, "x1")).isEqualTo(Exporting.Outcome.FAILED);
    assertThat(exporting.make(ROOM, "x1")).isEqualTo(Exporting.Outcome.FAILED);
    assertThat(court.recorder.load(ROOM).export("x1").flatMap(ExportState::made)).isEmpty();
  }

  @Test
  void isNotMadeUnasked() {
    assertThatThrownBy(() -> exporting.make(ROOM, "x7"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> exporting.giveUp("cnone", "x1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
