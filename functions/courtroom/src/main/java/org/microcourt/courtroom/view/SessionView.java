package org.microcourt.courtroom.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Term;
import org.microcourt.json.Json;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;

/// A session as it is now: a witness gets its course alone, the court also who has not taken part.
final class SessionView {
  private SessionView() {}

  static Json.Obj of(Courtroom courtroom, SessionState session, Participant reader) {
    if (reader.role() == Role.WITNESS) {
      boolean entered = session.entered().containsKey(reader.id());
      return course(session, Map.of(), entered ? List.of(reader.id()) : List.of());
    }
    Map<String, Json> consents = new TreeMap<>();
    session.consents().forEach((party, consent) -> consents.put(party, consent.toJson()));
    Json.Obj course =
        course(session, consents, session.entered().keySet().stream().sorted().toList())
            .with("talks", session.talks().stream().sorted().toList());
    return course.and(standing(courtroom, session, reader));
  }

  private static Json.Obj standing(Courtroom courtroom, SessionState session, Participant reader) {
    boolean asynchronous = session.plan().mode() == Mode.ASYNCHRONOUS;
    boolean court = reader.role().isCourt() || reader.role() == Role.MEDIATOR;
    return Json.obj(
        "transcript", session.transcript().map(t -> t.draft().document().toJson()),
        "atEnd", asynchronous ? Optional.of(session.plan().atEnd()) : Optional.empty(),
        "over", over(session.term().filter(_ -> session.isOpen())),
        "silent",
            court && session.isOpen()
                ? Optional.of(Deadlines.silent(courtroom, session))
                : Optional.empty(),
        "spoke", session.spoke().stream().sorted().toList(),
        "term", session.term().filter(_ -> session.isOpen()).map(SessionView::term),
        "confirmation", session.transcript().map(t -> confirmation(courtroom, t)),
        "confirmed", session.transcript().map(SessionView::confirmed),
        "refused",
            session.transcript().map(SessionView::refused).filter(r -> !r.members().isEmpty()),
        "finalized", session.transcript().flatMap(TranscriptState::finalized));
  }

  /// `{"due","version"}`
  private static Json.Obj term(Term term) {
    return Json.obj("due", term.due().toJson(), "version", term.version());
  }

  private static Json.Obj confirmed(TranscriptState transcript) {
    Map<String, Json> confirmed = new TreeMap<>();
    transcript.confirmed().forEach((party, seq) -> confirmed.put(party, Json.of(seq)));
    return new Json.Obj(confirmed);
  }

  private static Json.Obj refused(TranscriptState transcript) {
    Map<String, Json> refused = new TreeMap<>();
    transcript
        .responses()
        .forEach((party, response) -> {
          if (!response.confirms()) {
            refused.put(party, Json.of(response.seq()));
          }
        });
    return new Json.Obj(refused);
  }

  private static Json.Obj confirmation(Courtroom courtroom, TranscriptState transcript) {
    return Json.obj(
        "due", transcript.term().map(term -> term.due().toJson()),
        "version", transcript.term().map(Term::version),
        "over", over(transcript.term()),
        "silent", Deadlines.silent(courtroom, transcript));
  }

  private static Optional<Boolean> over(Optional<Term> term) {
    return term.map(Term::over).filter(over -> over);
  }

  private static Json.Obj course(
      SessionState session, Map<String, Json> consents, List<String> entered) {
    return Json.obj(
        "session", session.plan().id(),
        "type", session.plan().type(),
        "mode", session.plan().mode(),
        "title", session.plan().title(),
        "period", session.plan().period().map(Period::toJson),
        "state", session.stage(),
        "segment", session.segment(),
        "consents", consents,
        "entered", entered,
        "talks", List.of(),
        "witness", session.witness());
  }
}
