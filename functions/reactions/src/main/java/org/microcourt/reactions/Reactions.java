package org.microcourt.reactions;

import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.EvidenceAct;
import org.microcourt.act.ExportAct;
import org.microcourt.act.SigningAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Subject;
import org.microcourt.json.Json;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.broadcast.Announcer;
import org.microcourt.platform.broadcast.Announcer.Phones;
import org.microcourt.platform.objects.Uploads;
import org.microcourt.platform.people.People;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.platform.workflows.Timers;
import org.microcourt.platform.workflows.Workflows;
import org.microcourt.record.Entry;

/// What follows an entry.
final class Reactions {
  /// A cold load reads the snapshot and the entries since: with this distance, a page.
  private static final long BETWEEN_SNAPSHOTS = 100;

  private static final String PART_OF_THE_COURT = "system:";

  private final Kept kept;
  private final Courtrooms courtrooms;
  private final Workflows closings;
  private final Workflows sealings;
  private final Workflows exports;
  private final Timers timers;
  private final Announcer announcer;

  /// Where things are kept: entries, the courtrooms folded from them, persons, what is on its way,
  /// and what is to be anchored.
  record Kept(
      RecordStore records, Courtrooms courtrooms, People people, Uploads uploads, Marks marks) {}

  Reactions(
      Kept kept,
      Workflows closings,
      Workflows sealings,
      Workflows exports,
      Timers timers,
      Announcer announcer) {
    this.kept = kept;
    this.courtrooms = kept.courtrooms();
    this.closings = closings;
    this.sealings = sealings;
    this.exports = exports;
    this.timers = timers;
    this.announcer = announcer;
  }

  void follow(Entry entry) {
    kept.marks().entry(entry.courtroom(), entry.at());
    switch (entry.act()) {
      case Act.CourtroomCreated(var _, var creator) -> settle(creator.person(), entry);
      case Act.ParticipantAdded(var added) -> settle(added.person(), entry);
      case Act.ParticipantRemoved(String removed, String _) ->
          courtrooms
              .load(entry.courtroom())
              .participant(removed)
              .ifPresent(p -> settle(p.person(), entry));
      case Act.SessionClosed(String session, var _) -> close(entry.courtroom(), session);
      case ExportAct.Requested requested -> export(entry.courtroom(), requested.export());
      case SigningAct.TranscriptFinalized settled -> seal(entry.courtroom(), settled.sessionId());
      case EvidenceAct.UploadCancelled cancelled -> abandon(entry, cancelled.upload());
      case DeadlineAct.Expired(Subject.Upload(String upload), var _, var _, var _) ->
          abandon(entry, upload);
      default -> {}
    }
    if (!Deadlines.startedBy(entry).isEmpty()) {
      timers.follow(courtrooms.load(entry.courtroom()), entry);
    }
    if (entry.seq() % BETWEEN_SNAPSHOTS == 0) {
      courtrooms.snapshot(entry.courtroom());
    }
    if (entry.by().startsWith(PART_OF_THE_COURT)) {
      announce(entry);
    }
  }

  /// Brings the membership to what the record says now: an entry that comes again must not undo
  /// what came after it.
  private void settle(String person, Entry entry) {
    if (courtrooms.load(entry.courtroom()).memberOf(person).isPresent()) {
      kept.people().join(person, entry.courtroom(), entry.at());
    } else {
      kept.people().leave(person, entry.courtroom());
    }
  }

  /// Under one name, which makes it happen once.
  private void close(String courtroom, String session) {
    closings.start(courtroom + "-" + session, Json.obj("courtroom", courtroom, "session", session));
  }

  private void export(String courtroom, String export) {
    exports.start(courtroom + "-" + export, Json.obj("courtroom", courtroom, "export", export));
  }

  private void seal(String courtroom, String session) {
    sealings.start(courtroom + "-" + session, Json.obj("courtroom", courtroom, "session", session));
  }

  /// The parts of a file that will not come; one that came whole is the receiving's to discard.
  private void abandon(Entry entry, String upload) {
    kept.uploads().abandon(entry.courtroom() + "/" + upload);
  }

  /// What a person does is announced by the handler that recorded it, what the court does by itself
  /// is announced here, with the sealed answers that it has opened.
  private void announce(Entry entry) {
    Courtroom courtroom = courtrooms.load(entry.courtroom());
    Phones phones = announcer.phones(courtroom);
    announcer.announce(courtroom, entry, phones);
    for (long seq : courtroom.revealedBy(entry)) {
      kept.records()
          .line(entry.courtroom(), seq)
          .ifPresent(answer -> announcer.announce(courtroom, answer.entry(), phones));
    }
  }
}
