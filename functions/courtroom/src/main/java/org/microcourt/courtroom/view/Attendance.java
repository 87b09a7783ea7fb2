package org.microcourt.courtroom.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.json.Json;
import org.microcourt.platform.people.People;

/// Which participants have a phone connected, and how far each has read. It is as things are now,
/// and stands nowhere.
public final class Attendance {
  private final People people;
  private final MyCourtrooms reads;

  /// As `people` knows it.
  public Attendance(People people, MyCourtrooms reads) {
    this.people = people;
    this.reads = reads;
  }

  /// `{"participants":[{"participant","online","read"}]}`, those whom the reader is shown.
  public Json.Obj of(Courtroom courtroom, Participant reader) {
    List<Participant> shown =
        courtroom.participants().stream()
            .filter(p -> !p.removed() && Description.shows(reader, p))
            .toList();
    Map<String, Set<String>> connected =
        people.connections(shown.stream().map(Participant::person).collect(Collectors.toSet()));
    List<MyCourtrooms.Work<Long>> cursors =
        shown.stream()
            .map(p -> (MyCourtrooms.Work<Long>) () -> read(p.person(), courtroom.id()))
            .toList();
    List<Long> read = reads.all(cursors);
    List<Json.Obj> lines =
        IntStream.range(0, shown.size())
            .mapToObj(i ->
                Json.obj(
                    "participant", shown.get(i).id(),
                    "online", connected.containsKey(shown.get(i).person()),
                    "read", read.get(i)))
            .toList();
    return Json.obj("participants", lines);
  }

  private long read(String person, String courtroom) {
    return people.shelf(person).cursors().getOrDefault(courtroom, 0L);
  }
}
