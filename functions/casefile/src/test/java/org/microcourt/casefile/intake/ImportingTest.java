package org.microcourt.casefile.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.platform.fixture.Court.ROOM;
import static org.microcourt.platform.fixture.Court.say;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.intake.Importing.Outcome;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.record.BrokenRecordException;
import org.microcourt.record.Hash;

class ImportingTest {
  private final Courthouse from = Courthouse.withACase();
  private final byte[] zip = from.exported("judge-zhou");
  private final Courthouse to = new Courthouse();

  private Outcome.Imported imported(byte[] archive) {
    return (Outcome.Imported) to.take(archive);
  }

  @Test
  void bringsRecordDocumentsAndPeople() {
    Outcome.Imported outcome = imported(zip);

    byte[] sums = Zips.byPath(zip).getOrDefault("SHA256SUMS", new byte[0]);
    assertThat(outcome)
        .isEqualTo(new Outcome.Imported(ROOM, from.courtroom().seq(), 3, Hash.sha256(sums), false));
    assertThat(to.records.lines(ROOM)).isEqualTo(from.records.lines(ROOM));
    assertThat(to.courtroom()).isEqualTo(from.courtroom());
    assertThat(to.files.keys()).isEqualTo(from.files.keys());
    assertThat(to.members).containsExactly("defendant", "judge-zhou", "plaintiff");
  }

  @Test
  void exportsTheSameBytesAgain() {
    imported(zip);
    assertThat(to.exported("judge-zhou")).isEqualTo(zip);
    assertThat(to.exported("defendant")).isEqualTo(from.exported("defendant"));
  }

  /// The numbers of phones go on where they were.
  @Test
  void letsPeopleGoOn() {
    imported(zip);
    from.act("judge-zhou", say("接着说"));
    var id = from.entries().getLast().id().orElseThrow();
    int colon = id.indexOf(':');
    Court.entry(
        to.recorder.record(
            ROOM,
            Court.judge(),
            Court.id(id.substring(0, colon), Long.parseLong(id.substring(colon + 1))),
            say("接着说")));
    assertThat(to.entries()).hasSize(from.entries().size());
  }

  /// Cut off at every write there is: nobody finds the courtroom before it is whole, and doing it
  /// again finishes it.
  @Test
  void isFinishedByRepeatingWhereverItWasCutOff() {
    int writes = 3 + from.entries().size();
    for (int cut = 0; cut < writes; cut++) {
      Courthouse court = new Courthouse();
      court.cutAfter(cut);
      assertThatThrownBy(() -> court.take(zip)).as("cut after %s", cut).hasMessage("cut off");
      assertThat(court.records.line(ROOM, 1)).isEmpty();
      assertThat(court.members).isEmpty();
      if (cut > 3) {
        assertThatThrownBy(() -> court.recorder.load(ROOM))
            .isInstanceOf(BrokenRecordException.class);
      }

      court.cutAfter(Integer.MAX_VALUE);
      assertThat(court.take(zip)).isInstanceOf(Outcome.Imported.class);
      assertThat(court.exported("judge-zhou")).isEqualTo(zip);
    }
    to.cutAfter(writes);
    imported(zip);
  }

  @Test
  void changesNothingTheSecondTime() {
    imported(zip);
    to.members.clear();
    Court.entry(to.recorder.record(ROOM, Court.judge(), Court.id("phone-other", 1), say("后来")));

    assertThat(imported(zip).again()).isTrue();
    assertThat(to.entries()).hasSize(from.entries().size() + 1);
    assertThat(to.members).containsExactly("defendant", "judge-zhou", "plaintiff");
  }

  @Test
  void refusesACourtroomThatIsAnother() {
    Court.open(to.recorder);
    assertThat(to.take(zip))
        .isEqualTo(
            new Outcome.Refused(
                "record.jsonl", "this court has another record of the courtroom " + ROOM));
    assertThat(to.files.keys()).isEmpty();
  }

  @Test
  void refusesWhatAPartyMaySee() {
    assertThat(to.take(from.exported("plaintiff")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.place()).matches("record.jsonl, line [0-9]+");
              assertThat(refused.why()).contains("redacted record cannot be imported");
            });
  }

  @Test
  void holdsToTheChecksumThatWasTold() {
    String right = Hash.sha256(Zips.byPath(zip).getOrDefault("SHA256SUMS", new byte[0])).hex();
    assertThat(to.take(zip, Optional.of(Hash.ZERO.hex())))
        .isEqualTo(
            new Outcome.Refused("SHA256SUMS", "has not the checksum that was told: " + right));
    assertThat(to.take(zip, Optional.of(right))).isInstanceOf(Outcome.Imported.class);
  }

  @Test
  void saysThatThereIsNoSuchArchive() {
    Map<String, byte[]> files = Zips.byPath(zip);
    assertThat(files).isNotEmpty();
    Outcome outcome = to.take("no zip at all".getBytes(UTF_8));
    assertThat(outcome)
        .isEqualTo(new Outcome.Refused("record.jsonl", "is missing: the archive ends before it"));
  }
}
