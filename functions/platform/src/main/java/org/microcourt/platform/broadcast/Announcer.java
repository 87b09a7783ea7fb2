package org.microcourt.platform.broadcast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.json.Json;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.people.People;
import org.microcourt.record.Entry;

/// Tells the phones of everyone who takes part of an entry: whole to those who may see it, sealed
/// to the others. Whatever fails here fails nothing: a phone finds the gap in the sequence by
/// itself.
public final class Announcer {
  private final People people;
  private final Broadcaster broadcaster;
  private final Log log;

  /// Posts through `broadcaster` to the connections that `people` knows.
  public Announcer(People people, Broadcaster broadcaster, Log log) {
    this.people = people;
    this.broadcaster = broadcaster;
    this.log = log;
  }

  /// Live connections by person, and about whom was asked.
  public record Phones(Set<String> asked, Map<String, Set<String>> connections) {
    /// Nobody was asked about.
    public static final Phones NONE = new Phones(Set.of(), Map.of());

    public Phones {
      asked = Set.copyOf(asked);
      connections = Map.copyOf(connections);
    }
  }

  /// The phones of those who take part; one read. It may run beside the append.
  public Phones phones(Courtroom courtroom) {
    Set<String> persons = new HashSet<>();
    courtroom.participants().stream()
        .filter(p -> !p.removed())
        .forEach(p -> persons.add(p.person()));
    return new Phones(persons, people.connections(persons));
  }

  /// Tells of an entry. `phones` are those found before; whom the entry itself has added is looked
  /// up now.
  public void announce(Courtroom courtroom, Entry entry, Phones phones) {
    try {
      Map<String, String> frames = frames(courtroom, entry);
      List<Delivery> deliveries = new ArrayList<>();
      deliver(frames, phones.connections(), deliveries);
      Set<String> unasked = new HashSet<>(frames.keySet());
      unasked.removeAll(phones.asked());
      if (!unasked.isEmpty()) {
        deliver(frames, people.connections(unasked), deliveries);
      }
      Delivered delivered = broadcaster.send(deliveries);
      if (delivered.failed() > 0) {
        log.warn("posts-given-up", "courtroom", courtroom.id(), "count", delivered.failed());
      }
    } catch (RuntimeException e) {
      log.error("announce-failed", e, "courtroom", courtroom.id(), "seq", entry.seq());
    }
  }

  private static void deliver(
      Map<String, String> frames, Map<String, Set<String>> connections, List<Delivery> deliveries) {
    connections.forEach((person, all) -> {
      String frame = frames.get(person);
      if (frame != null) {
        all.forEach(connection -> deliveries.add(new Delivery(person, connection, frame)));
      }
    });
  }

  /// The frame for each person who is to hear of the entry.
  private static Map<String, String> frames(Courtroom courtroom, Entry entry) {
    String whole = push(entry.toJson());
    String sealed = push(entry.sealed());
    Map<String, String> frames = new LinkedHashMap<>();
    for (Participant participant : courtroom.participants()) {
      if (!participant.removed()) {
        frames.put(participant.person(), courtroom.sees(participant, entry) ? whole : sealed);
      }
    }
    if (entry.act() instanceof Act.ParticipantRemoved(String id, String _)) {
      courtroom.participant(id).ifPresent(gone -> frames.putIfAbsent(gone.person(), whole));
    }
    return frames;
  }

  private static String push(Json.Obj entry) {
    return Json.obj("entry", entry).text();
  }
}
