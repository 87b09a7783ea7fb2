package org.microcourt.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.microcourt.act.Act;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.assembly.Mediations;

/// What a court could draw instead of its record, and the number of the first line that is not its
/// entry.
record Forgeries(List<Entry> record) {
  /// One of them.
  record Forged(String name, long entry, List<Entry> drawn) {}

  List<Forged> all() {
    int paid = place("款项已经转出");
    int agreed = place("\"text\":\"同意。\"");
    int proposed = place("建议方案");
    int takenBack = place(Mediations.TAKEN_BACK);
    List<Entry> swapped = new ArrayList<>(record);
    Collections.swap(swapped, agreed, paid);
    List<Entry> dropped = new ArrayList<>(record);
    dropped.remove(proposed);
    List<Entry> inserted = new ArrayList<>(record);
    inserted.add(paid, record.get(agreed));
    return List.of(
        new Forged("word", paid + 1, Rewritten.record(record, "款项已经转出", "款项从未收到")),
        new Forged("speaker", agreed + 1, with(agreed, "\"by\":\"p5\"", "\"by\":\"p6\"")),
        new Forged("time", proposed + 1, later(proposed)),
        new Forged("audience", hidden() + 1, with(hidden(), "\"court\"", "\"everyone\"")),
        new Forged("swapped", agreed + 1, Rewritten.chained(swapped)),
        new Forged("dropped", proposed + 1, Rewritten.chained(dropped)),
        new Forged("inserted", paid + 1, Rewritten.chained(inserted)),
        new Forged("restored", takenBack + 1, restored(takenBack)));
  }

  /// What was withdrawn is drawn, and in the place of the withdrawal something else.
  private List<Entry> restored(int message) {
    List<Entry> drawn = new ArrayList<>(record);
    Entry withdrawal = record.get(message + 1);
    Act.MessagePosted another =
        new Act.MessagePosted(Optional.of("s1"), "没有补充。", Optional.empty(), List.of());
    drawn.set(
        message + 1,
        Entry.fromJson(
            withdrawal.toJson().with("kind", another.kind()).with("body", another.body())));
    return Rewritten.chained(drawn);
  }

  private List<Entry> with(int place, String word, String other) {
    List<Entry> drawn = new ArrayList<>(record);
    String text = record.get(place).toJson().text();
    if (!text.contains(word)) {
      throw new IllegalStateException(text);
    }
    drawn.set(place, Entry.fromJson(Json.parseObject(text.replace(word, other))));
    return Rewritten.chained(drawn);
  }

  private List<Entry> later(int place) {
    Instant at = record.get(place).at();
    return with(place, Instants.text(at), Instants.text(at.plusSeconds(1)));
  }

  private int hidden() {
    return place("合议");
  }

  private int place(String words) {
    return IntStream.range(0, record.size())
        .filter(i -> record.get(i).toJson().text().contains(words))
        .findFirst()
        .orElseThrow();
  }
}
