package org.microcourt.casefile.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.archive.FiledCase;
import org.microcourt.casefile.bundle.Sources;
import org.microcourt.casefile.copies.Copies.Outcome;
import org.microcourt.casefile.copies.Copies.Wish;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.FileType;
import org.microcourt.platform.fixture.MemoryCaseFiles;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.fixture.MovableClock;
import org.microcourt.platform.record.Acks;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.Line;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

class CopiesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:10Z");

  private final FiledCase filed = new FiledCase();
  private final MemoryRecordStore records = new MemoryRecordStore();
  private final MemoryCaseFiles caseFiles = store();
  private final MemoryCaseFiles copies = store();
  private final MovableClock clock = new MovableClock(NOON);

  private static MemoryCaseFiles store() {
    return new MemoryCaseFiles(new MemoryUploads());
  }

  private void file(Category category, Audience audience, FileType type, byte[] bytes) {
    String by = audience.equals(Audience.COURT) ? "judge" : "plaintiff";
    filed.file(by, "材料", category, audience, type, bytes);
    FiledDocument last = filed.asSeenBy("judge").courtroom().documents().getLast();
    caseFiles.put(last.document().key(), bytes, type.contentType(), Hash.sha256(bytes));
  }

  private void photo() {
    byte[] bytes = Sources.image(Sources.picture(400, 300), "jpeg");
    file(Category.EVIDENCE, Audience.EVERYONE, FileType.JPEG, bytes);
  }

  /// As another process of the function would, which knows nothing yet.
  private Outcome make(String participant, boolean receipt) {
    String courtroom = filed.asSeenBy("judge").courtroom().id();
    long known = records.lines(courtroom).size();
    for (Entry entry : filed.asSeenBy("judge").entries()) {
      if (entry.seq() > known) {
        records.append(new Line(entry, Acks.NONE));
      }
    }
    return new Copies(
            new Courtrooms(records),
            new Copies.Stores(records, caseFiles, copies),
            Sources.FACES,
            clock)
        .make(new Wish(courtroom, participant, 1, receipt));
  }

  private static String key(Outcome outcome) {
    return outcome instanceof Outcome.Made made ? made.key() : outcome.toString();
  }

  @Test
  void givesTheSameCopyWithinTheMinuteAndANewOneAfterIt() {
    photo();

    String first = key(make("p2", false));
    clock.advance(Duration.ofSeconds(40));
    assertThat(key(make("p2", false))).isEqualTo(first);
    clock.advance(Duration.ofSeconds(20));

    assertThat(key(make("p2", false))).isNotEqualTo(first).startsWith("copies/");
    assertThat(copies.head(first)).isPresent();
  }

  @Test
  void makesEachReaderItsOwnCopy() {
    photo();

    assertThat(key(make("p2", false))).isNotEqualTo(key(make("p4", false)));
  }

  @Test
  void saysThatACopyIsUnderWayInsteadOfMakingItTwice() {
    photo();
    String marker = key(make("p2", false)) + ".making";
    assertThat(copies.head(marker)).isPresent();
    clock.advance(Duration.ofMinutes(1));
    String next = marker.replaceAll("\\d+\\.making", "") + (clock.millis() / 60_000) + ".making";
    byte[] making = "making".getBytes(StandardCharsets.US_ASCII);
    copies.put(next, making, "text/plain", Hash.sha256(making));

    assertThat(make("p2", false)).isEqualTo(new Outcome.UnderWay());
  }

  @Test
  void saysMoreThanOnceThatNoCopyCanBeMade() {
    file(Category.EVIDENCE, Audience.EVERYONE, FileType.PDF, Sources.noise(1, 2000));

    assertThat(make("p2", false)).isEqualTo(new Outcome.Impossible());
    assertThat(make("p2", false)).isEqualTo(new Outcome.Impossible());
  }

  @Test
  void leavesRecordingsAsTheyAre() {
    file(Category.EVIDENCE, Audience.EVERYONE, FileType.MP3, Sources.noise(1, 2000));

    assertThat(make("p2", false)).isEqualTo(new Outcome.AsItIs());
  }

  @Test
  void makesNothingForWhoMayNotSeeTheDocument() {
    file(Category.OTHER, Audience.COURT, FileType.PDF, Sources.pages("private", 1));

    assertThat(make("p4", false)).isEqualTo(new Outcome.NotFound());
    assertThat(make("p4", true)).isEqualTo(new Outcome.NotFound());
    assertThat(make("p9", false)).isEqualTo(new Outcome.NotFound());
    assertThat(key(make("p1", false))).startsWith("copies/");
    assertThat(key(make("p1", true))).startsWith("receipts/");
  }

  @Test
  void keepsOneReceiptForEveryReader() {
    photo();

    assertThat(key(make("p2", true))).isEqualTo(key(make("p4", true)));
    assertThat(make("p4", true))
        .isInstanceOfSatisfying(
            Outcome.Made.class,
            made -> assertThat(made.contentType()).isEqualTo("application/pdf"));
  }
}
