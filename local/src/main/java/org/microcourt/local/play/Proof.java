package org.microcourt.local.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.play.Played.Done;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// Judges what came out: the record whole and chained, every deed in it once and as it was done,
/// every phone with the same record as far as it may see it, every public word in the transcript
/// and no other.
final class Proof {
  private static final int SHOWN = 60;

  private final Played played;
  private final Closing closing;
  private final List<String> missing = new ArrayList<>();

  private Proof(Played played, Closing closing) {
    this.played = played;
    this.closing = closing;
  }

  /// Everything that does not hold, in plain sentences; empty if all does.
  static List<String> missing(Played played, Closing closing) {
    Proof proof = new Proof(played, closing);
    proof.chain("the judge's phone", byNumber(closing.record()));
    proof.deeds();
    proof.phones();
    proof.transcript();
    return proof.missing;
  }

  private void chain(String where, NavigableMap<Long, Json.Obj> entries) {
    Hash chain = Hash.ZERO;
    long seq = 0;
    for (Json.Obj json : entries.values()) {
      seq++;
      if (json.requireLong("seq") != seq) {
        missing.add(where + ": entry " + seq + " is missing");
        return;
      }
      Hash leaf = Hash.fromHex(json.requireString("leaf"));
      chain = chain.then(leaf);
      if (!json.requireString("chain").equals(chain.hex())) {
        missing.add(where + ": the chain breaks at entry " + seq);
        return;
      }
      if (json.get("kind").isPresent() && !intact(json)) {
        missing.add(where + ": entry " + seq + " is not what its leaf was made of");
      }
    }
  }

  private static boolean intact(Json.Obj json) {
    try {
      Entry entry = Entry.fromJson(json);
      return entry.intact() && entry.toJson().canonical().equals(json.canonical());
    } catch (JsonException e) {
      return false;
    }
  }

  private void deeds() {
    NavigableMap<Long, Json.Obj> record = byNumber(closing.record());
    for (Done done : played.deeds()) {
      Json.Obj entry = record.getOrDefault(done.seq(), Json.obj());
      boolean stands =
          entry.string("by").filter(done.by()::equals).isPresent()
              && entry.string("kind").filter(done.kind()::equals).isPresent()
              && entry.string("audience").filter(done.audience().text()::equals).isPresent()
              && entry.object("body").flatMap(b -> b.string("text")).equals(done.text());
      if (!stands) {
        missing.add("the record has no such entry " + done.seq() + ": " + told(done));
      }
    }
    long people =
        record.values().stream()
            .filter(e -> !e.string("by").orElse("system:").startsWith("system:"))
            .count();
    if (people != played.deeds().size()) {
      missing.add(
          "the record has %d entries of people, played were %d"
              .formatted(people, played.deeds().size()));
    }
  }

  private void phones() {
    String head = closing.record().getLast().requireString("chain");
    for (Map.Entry<String, Phone> phone : played.phones().entrySet()) {
      NavigableMap<Long, Json.Obj> held = phone.getValue().wholeRecord();
      String where = "the phone of " + played.script().speaker(phone.getKey()).name();
      chain(where, held);
      long last = closing.record().size();
      if (held.size() < last
          || !held.getOrDefault(last, Json.obj()).string("chain").equals(Optional.of(head))) {
        missing.add(where + " does not hold the whole record");
      }
    }
  }

  private void transcript() {
    byte[] pdf = closing.pdf();
    if (!Hash.sha256(pdf).hex().equals(closing.document().requireString("sha256"))) {
      missing.add("the transcript is not the one that was filed");
    }
    Wording wording = new Wording(PdfWords.of(pdf).text());
    for (Done done : played.deeds()) {
      String text = done.text().orElse("");
      if (done.isPublicMessage() && done.seq() > openedAt()) {
        boolean hidden = played.withdrawn().contains(done.seq());
        if (hidden ? wording.has(text) : !wording.continuesWith(text)) {
          missing.add(
              "the transcript %s entry %d: %s"
                  .formatted(hidden ? "shows the withdrawn" : "lacks", done.seq(), told(done)));
        }
      } else if (done.text().isPresent() && !done.isPublicMessage() && wording.has(text)) {
        missing.add("the transcript shows the confidential entry " + done.seq());
      }
    }
  }

  private long openedAt() {
    return played.deeds().stream()
        .filter(done -> done.kind().equals("session.opened"))
        .mapToLong(Done::seq)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static String told(Done done) {
    String text = done.text().orElse("");
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return done.kind() + " by " + done.by() + (cut.isEmpty() ? "" : " “" + cut + "”");
  }

  private static NavigableMap<Long, Json.Obj> byNumber(List<Json.Obj> entries) {
    NavigableMap<Long, Json.Obj> map = new TreeMap<>();
    entries.forEach(entry -> map.put(entry.requireLong("seq"), entry));
    return map;
  }
}
