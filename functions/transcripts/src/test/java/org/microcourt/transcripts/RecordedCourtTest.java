package org.microcourt.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.platform.record.Acks;
import org.microcourt.platform.record.Backoff;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.Page;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.platform.record.Recorder;
import org.microcourt.platform.record.Snapshot;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.assembly.Mediations;
import org.microcourt.transcripts.assembly.RecordKept;

class RecordedCourtTest {

  private static final DocumentRef DOCUMENT =
      new DocumentRef(
          1,
          "调解笔录",
          "TRANSCRIPT",
          DocumentRef.Volume.MAIN,
          4,
          99,
          Hash.ZERO,
          "application/pdf",
          "k",
          Optional.of("s1"));
  private static final Acks ACKS = new Acks(Map.of("5.device-1", new Acks.Ack(7, 20)));

  private final RecordKept record = Mediations.held();
  private final Store store = new Store();
  private final RecordedCourt court =
      new RecordedCourt(
          store,
          new Recorder(
              store,
              new CourtPolicy("2026-01", Duration.ofMinutes(2), Duration.ofMinutes(15)),
              Clock.fixed(Instant.parse("2026-03-09T00:00:00Z"), ZoneOffset.UTC),
              () -> "ab".repeat(16),
              new Backoff(bound -> 0, pause -> {})));

  @Test
  void appendsBehindTheLastEntryAndKeepsItsAcks() {
    long before = record.seq();
    court.drafted("k7q2m4x9", "s1", DOCUMENT);
    Line added = store.lines.getLast();
    assertThat(added.entry().seq()).isEqualTo(before + 1);
    assertThat(added.entry().act())
        .asInstanceOf(InstanceOfAssertFactories.type(Act.TranscriptDrafted.class))
        .returns("s1", Act.TranscriptDrafted::sessionId)
        .returns(DOCUMENT, Act.TranscriptDrafted::document);
    assertThat(added.entry().by()).isEqualTo("system:transcripts");
    assertThat(added.entry().intact()).isTrue();
    assertThat(added.entry().chain())
        .isEqualTo(record.entries().getLast().chain().then(added.entry().leaf()));
    assertThat(added.acks()).isEqualTo(ACKS);
  }

  @Test
  void appendsNothingTwice() {
    court.filed("k7q2m4x9", DOCUMENT);
    court.filed("k7q2m4x9", DOCUMENT);
    assertThat(filed()).isEqualTo(1);
  }

  @Test
  void triesAgainBehindWhoeverTookThePlace() {
    store.rivals = 3;
    court.filed("k7q2m4x9", DOCUMENT);
    assertThat(filed()).isEqualTo(1);
    assertThat(store.lines.getLast().entry().seq()).isEqualTo(store.lines.size());
  }

  @Test
  void findsItsOwnEntryWhenTheAnswerToItsWriteWasLost() {
    store.losesAnswer = true;
    court.filed("k7q2m4x9", DOCUMENT);
    assertThat(filed()).isEqualTo(1);
  }

  @Test
  void findsTheDraftThatStands() {
    assertThat(court.transcript("k7q2m4x9", "s1")).isEmpty();
    court.drafted("k7q2m4x9", "s1", DOCUMENT);
    assertThat(court.transcript("k7q2m4x9", "s1").map(t -> t.draft().document()))
        .contains(DOCUMENT);
  }

  private long filed() {
    return store.lines.stream()
        .filter(line -> line.entry().act() instanceof Act.DocumentFiled)
        .count();
  }

  /// Lines in a list; rivals write first, an answer may get lost.
  private final class Store implements RecordStore {
    private final List<Line> lines =
        new ArrayList<>(record.entries().stream().map(e -> new Line(e, ACKS)).toList());
    private int rivals;
    private boolean losesAnswer;

    @Override
    public List<Line> tail(String courtroom, long seq) {
      return lines.stream().filter(line -> line.entry().seq() > seq).toList();
    }

    @Override
    public Optional<Line> line(String courtroom, long seq) {
      return lines.stream().filter(line -> line.entry().seq() == seq).findFirst();
    }

    @Override
    public Appended append(Line line) {
      if (rivals-- > 0) {
        record.say("p6", "s9", "还有话说");
        lines.add(new Line(record.entries().getLast(), ACKS));
      }
      int place = Math.toIntExact(line.entry().seq()) - 1;
      if (place < lines.size()) {
        return new Appended.Taken(lines.get(place));
      }
      lines.add(line);
      return losesAnswer ? new Appended.Taken(line) : new Appended.Done();
    }

    @Override
    public List<String> courtrooms() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page after(String courtroom, long seq, int limit) {
      List<Entry> entries = tail(courtroom, seq).stream().map(Line::entry).toList();
      int size = Math.min(7, entries.size());
      return new Page(entries.subList(0, size), size < entries.size());
    }

    @Override
    public Page before(String courtroom, long seq, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Snapshot> snapshot(String courtroom) {
      return Optional.empty();
    }

    @Override
    public boolean save(Snapshot snapshot) {
      return false;
    }
  }
}
