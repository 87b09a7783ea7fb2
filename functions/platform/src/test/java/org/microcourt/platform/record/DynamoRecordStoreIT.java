package org.microcourt.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.platform.record.Lines.COURTROOM;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.fixture.LocalDynamo;
import org.microcourt.record.Entry;

class DynamoRecordStoreIT {
  private final Map<String, String> environment = LocalDynamo.environmentWithTable();
  private final RecordStore store = Platform.of(environment, Clock.systemUTC()).records();

  @Test
  void givesBackWhatWasAppended() {
    List<Line> lines = Lines.append(store, 3);

    assertThat(store.tail(COURTROOM, 0)).isEqualTo(lines);
    assertThat(store.tail(COURTROOM, 2)).containsExactly(lines.get(2));
    assertThat(store.tail(COURTROOM, 3)).isEmpty();
    assertThat(store.line(COURTROOM, 2)).contains(lines.get(1));
    assertThat(store.line(COURTROOM, 4)).isEmpty();
    assertThat(store.line("another0c0urtr00", 2)).isEmpty();
  }

  @Test
  void keepsWhatStandsAndShowsItToWhoComesLate() {
    Line first = Lines.first("the first");
    Line late = Lines.first("the late");

    assertThat(store.append(first)).isEqualTo(new RecordStore.Appended.Done());
    assertThat(store.append(late)).isEqualTo(new RecordStore.Appended.Taken(first));
    assertThat(store.tail(COURTROOM, 0)).containsExactly(first);
  }

  @Test
  void readsTailsOfMoreThanAMegabyte() {
    List<Line> lines = new ArrayList<>(List.of(Lines.first("x".repeat(30_000))));
    store.append(lines.getFirst());
    for (int i = 1; i < 50; i++) {
      Line line = Lines.after(lines.getLast(), "x".repeat(30_000));
      store.append(line);
      lines.add(line);
    }

    assertThat(store.tail(COURTROOM, 0)).isEqualTo(lines);
    assertThat(store.after(COURTROOM, 0, 45).entries()).hasSize(45);
  }

  @Test
  void findsEveryCourtroomOnceAmongAllThatIsKept() {
    Lines.append(store, 3);
    store.append(Lines.elsewhere("another0c0urtr00", "y".repeat(300_000)));
    store.append(Lines.elsewhere("a0third0c0urtr00", "z".repeat(300_000)));
    store.save(new Snapshot(COURTROOM, 2, Json.obj()));
    for (int i = 0; i < 4; i++) {
      store.append(Lines.elsewhere("courtroom0000%03d".formatted(i), "x".repeat(300_000)));
    }

    assertThat(store.courtrooms())
        .hasSize(7)
        .doesNotHaveDuplicates()
        .contains(COURTROOM, "another0c0urtr00", "a0third0c0urtr00");
  }

  @Test
  void pagesForwardAndBackward() {
    List<Line> lines = Lines.append(store, 10);
    List<Entry> entries = lines.stream().map(Line::entry).toList();

    assertThat(store.after(COURTROOM, 0, 4)).isEqualTo(new Page(entries.subList(0, 4), true));
    assertThat(store.after(COURTROOM, 6, 4)).isEqualTo(new Page(entries.subList(6, 10), false));
    assertThat(store.after(COURTROOM, 10, 4)).isEqualTo(new Page(List.of(), false));
    assertThat(store.before(COURTROOM, 11, 4)).isEqualTo(new Page(entries.subList(6, 10), true));
    assertThat(store.before(COURTROOM, 5, 4)).isEqualTo(new Page(entries.subList(0, 4), false));
    assertThat(store.before(COURTROOM, 1, 4)).isEqualTo(new Page(List.of(), false));
    assertThat(store.entries(COURTROOM, 3)).containsExactlyElementsOf(entries.subList(3, 10));
  }

  @Test
  void readsAllEntriesPageByPage() {
    List<Line> lines = Lines.append(store, RecordStore.PAGE * 2 + 1);

    assertThat(store.entries(COURTROOM, 0))
        .containsExactlyElementsOf(lines.stream().map(Line::entry).toList());
  }

  @Test
  void keepsTheNewerSnapshot() {
    Snapshot older = new Snapshot(COURTROOM, 100, Json.obj("name", "微法庭 100"));
    Snapshot newer = new Snapshot(COURTROOM, 200, Json.obj("name", "微法庭 200"));

    assertThat(store.snapshot(COURTROOM)).isEmpty();
    assertThat(store.save(newer)).isTrue();
    assertThat(store.save(older)).isFalse();
    assertThat(store.save(newer)).isFalse();
    assertThat(store.snapshot(COURTROOM)).contains(newer);
    Lines.append(store, 2);
    assertThat(store.tail(COURTROOM, 0)).as("a snapshot is no entry").hasSize(2);
  }

  @Test
  void saysWhichCallFailedAndWhy() {
    CallObserver broken =
        new CallObserver() {
          @Override
          public void sending(Call call) {
            throw new IllegalStateException("no network");
          }
        };
    RecordStore unreachable = Platform.of(environment, Clock.systemUTC(), broken).records();

    assertThatThrownBy(() -> unreachable.tail(COURTROOM, 0))
        .isInstanceOf(RecordStoreException.class)
        .hasMessage("tail")
        .hasRootCauseMessage("no network");
  }
}
