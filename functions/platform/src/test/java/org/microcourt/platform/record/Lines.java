package org.microcourt.platform.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// Lines of a record for tests.
final class Lines {
  static final String COURTROOM = "c0urtr00m2345abc";
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

  private Lines() {}

  static Line first(String text) {
    return after(new Entry.Head(COURTROOM, 0, Instant.EPOCH, Hash.ZERO), Acks.NONE, text);
  }

  static Line elsewhere(String courtroom, String text) {
    return after(new Entry.Head(courtroom, 0, Instant.EPOCH, Hash.ZERO), Acks.NONE, text);
  }

  static Line after(Line line, String text) {
    Entry entry = line.entry();
    Entry.Head head = new Entry.Head(entry.courtroom(), entry.seq(), entry.at(), entry.chain());
    return after(head, line.acks(), text);
  }

  private static Line after(Entry.Head head, Acks acks, String text) {
    Act act = new Act.MessagePosted(Optional.of("s1"), text, Optional.empty(), List.of("p2"));
    CommandId id = new CommandId("phone-0000", head.seq() + 1);
    Entry.Content content = new Entry.Content("p1", Optional.of(id.text()), Audience.EVERYONE, act);
    Entry entry = Entry.next(head, content, NOON.plusSeconds(head.seq()), "salt" + head.seq());
    return new Line(entry, acks.with(Acks.key(1, id.device()), id.number(), entry.seq()));
  }

  static List<Line> append(RecordStore store, int count) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Line line =
          lines.isEmpty() ? first("message 1") : after(lines.getLast(), "message " + (i + 1));
      store.append(line);
      lines.add(line);
    }
    return lines;
  }
}
