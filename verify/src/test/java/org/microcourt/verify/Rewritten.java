package org.microcourt.verify;

import java.util.ArrayList;
import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.fixture.SealedTranscripts;

/// Records that a court wrote anew, and files that it sealed over a draft that says otherwise.
final class Rewritten {
  private Rewritten() {}

  /// The record with other words and a chain that fits them.
  static List<Entry> record(List<Entry> record, String... words) {
    return chained(
        record.stream()
            .map(entry -> {
              String text = entry.toJson().text();
              for (int i = 0; i < words.length; i += 2) {
                text = text.replace(words[i], words[i + 1]);
              }
              return Entry.fromJson(Json.parseObject(text));
            })
            .toList());
  }

  /// Entries as they are given, numbered and chained.
  static List<Entry> chained(List<Entry> entries) {
    List<Entry> record = new ArrayList<>();
    Entry first = entries.getFirst();
    Entry.Head head = new Entry.Head(first.courtroom(), 0, first.at(), Hash.ZERO);
    for (Entry read : entries) {
      Entry.Content content = new Entry.Content(read.by(), read.id(), read.audience(), read.act());
      Entry next = Entry.next(head, content, read.at(), read.salt());
      record.add(next);
      head = new Entry.Head(next.courtroom(), next.seq(), next.at(), next.chain());
    }
    return record;
  }

  /// A file whose pages are those of one record, while the record within is the other and names
  /// these pages.
  static byte[] sealed(Court court, List<Entry> record, List<Entry> drawn) {
    byte[] own = SealedTranscripts.draft(record);
    byte[] draft = SealedTranscripts.draft(drawn);
    String names = "\"size\":%d,\"sha256\":\"%s";
    List<Entry> naming =
        record(
            record,
            names.formatted(own.length, Hash.sha256(own).hex()),
            names.formatted(draft.length, Hash.sha256(draft).hex()),
            Hash.sha256(own).hex(),
            Hash.sha256(draft).hex());
    return Court.sealed(
        draft,
        SealedTranscripts.files(naming).attachments(),
        court.elliptic,
        SealedTranscripts.words(naming));
  }
}
