package org.microcourt.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.microcourt.act.Act;
import org.microcourt.act.EvidenceAct;
import org.microcourt.act.ItemAct;
import org.microcourt.act.ItemAct.Moved;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.deadline.Reminders.Point;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.UploadState;
import org.microcourt.item.ItemState;
import org.microcourt.record.Entry;
import org.microcourt.session.AtEnd;

/// The one question of the clock. The record decides, the timer only wakes: an extension, a
/// withdrawal, a second timer or a late one can do no harm.
public final class Deadlines {
  private Deadlines() {}

  /// A due time that runs: whose, which version of it, when its clock started, when it is over, and
  /// the parties that have not acted yet.
  public record Running(Subject subject, Term term, List<String> silent) {
    public Running {
      silent = List.copyOf(silent);
    }
  }

  /// The due time of a subject, when it still runs or its expiry is not yet recorded.
  public static Optional<Running> running(Courtroom courtroom, Subject subject) {
    return switch (subject) {
      case Subject.Item(String id) ->
          courtroom
              .item(id)
              .filter(ItemState::isOpen)
              .map(item -> new Running(subject, item.term(), item.silent()));
      case Subject.Period(String id) ->
          courtroom.session(id).filter(SessionState::isOpen).flatMap(s -> period(courtroom, s));
      case Subject.Upload(String id) ->
          courtroom
              .evidence()
              .upload(id)
              .filter(UploadState::isAwaited)
              .map(upload -> new Running(subject, upload.term(), List.of()));
      case Subject.Confirmation(String id) ->
          courtroom
              .session(id)
              .flatMap(SessionState::transcript)
              .flatMap(transcript -> confirmation(courtroom, subject, transcript));
    };
  }

  private static Optional<Running> period(Courtroom courtroom, SessionState session) {
    Subject subject = new Subject.Period(session.plan().id());
    return session
        .term()
        .filter(term -> !term.over() || session.plan().atEnd() == AtEnd.CLOSE)
        .map(term -> new Running(subject, term, silent(courtroom, session)));
  }

  private static Optional<Running> confirmation(
      Courtroom courtroom, Subject subject, TranscriptState transcript) {
    List<String> silent = silent(courtroom, transcript);
    return transcript
        .term()
        .filter(term -> !term.over() && !silent.isEmpty() && transcript.finalized().isEmpty())
        .map(term -> new Running(subject, term, silent));
  }

  /// The parties that have said and answered nothing in a session.
  public static List<String> silent(Courtroom courtroom, SessionState session) {
    return parties(courtroom, party -> !session.spoke().contains(party));
  }

  /// Who is asked to sign a transcript and has neither confirmed nor refused.
  public static List<String> silent(Courtroom courtroom, TranscriptState transcript) {
    return transcript.asked().stream()
        .filter(id -> courtroom.member(id).isPresent() && transcript.response(id).isEmpty())
        .toList();
  }

  private static List<String> parties(Courtroom courtroom, Predicate<String> what) {
    return courtroom.parties().stream().map(Participant::id).filter(what).toList();
  }

  /// All due times that run in a courtroom.
  public static List<Running> running(Courtroom courtroom) {
    Stream<Subject> items = courtroom.items().stream().map(i -> new Subject.Item(i.plan().id()));
    Stream<Subject> sessions =
        courtroom.sessions().stream()
            .map(s -> s.plan().id())
            .flatMap(id -> Stream.of(new Subject.Period(id), new Subject.Confirmation(id)));
    Stream<Subject> uploads =
        courtroom.evidence().onTheWay().keySet().stream().map(Subject.Upload::new);
    return Stream.of(items, sessions, uploads)
        .flatMap(each -> each)
        .map(subject -> running(courtroom, subject))
        .flatMap(Optional::stream)
        .toList();
  }

  /// The due times that an entry started or moved, as they run in the courtroom now. One that was
  /// moved again since, or is over, is left out: the entry that did that has its own.
  public static List<Running> started(Courtroom courtroom, Entry entry) {
    return startedBy(entry).stream()
        .map(subject -> running(courtroom, subject))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Whose due times an entry may have started or moved, by the entry alone.
  public static List<Subject> startedBy(Entry entry) {
    List<Subject> subjects = new ArrayList<>();
    switch (entry.act()) {
      case ItemAct.ItemIssued issued -> subjects.add(new Subject.Item(issued.item()));
      case ItemAct.ItemExtended extended -> {
        subjects.add(new Subject.Item(extended.item()));
        extended.also().stream().map(Moved::item).map(Subject.Item::new).forEach(subjects::add);
      }
      case EvidenceAct.UploadRequested requested ->
          subjects.add(new Subject.Upload(requested.plan().id()));
      case Act.SessionOpened(String session) -> subjects.add(new Subject.Period(session));
      case Act.SessionExtended extended -> subjects.add(new Subject.Period(extended.sessionId()));
      case Act.TranscriptDrafted drafted ->
          subjects.add(new Subject.Confirmation(drafted.sessionId()));
      default -> {}
    }
    return List.copyOf(subjects);
  }

  /// What is next for a version of a due time.
  public static Next next(
      Courtroom courtroom, Subject subject, int version, Reminders reminders, Instant now) {
    return running(courtroom, subject)
        .filter(running -> running.term().version() == version)
        .map(running -> next(running, reminders, now))
        .orElseGet(Next.Done::new);
  }

  private static Next next(Running running, Reminders reminders, Instant now) {
    Subject subject = running.subject();
    Term term = running.term();
    if (term.over() && subject instanceof Subject.Period(String session)) {
      return new Next.Do(new Command.SessionEnd(session, term.version()));
    }
    if (!term.isRunning(now)) {
      return new Next.Do(new Command.Expire(subject, term.version()));
    }
    List<Point> open =
        running.silent().isEmpty()
            ? List.of()
            : reminders.of(term.since(), term.due().at()).stream()
                .filter(p -> !term.reminded().contains(p.name()))
                .toList();
    if (open.isEmpty()) {
      return new Next.Wait(term.due().at());
    }
    Point first = open.getFirst();
    return first.at().isAfter(now)
        ? new Next.Wait(first.at())
        : new Next.Do(new Command.Remind(subject, term.version(), first.name()));
  }
}
