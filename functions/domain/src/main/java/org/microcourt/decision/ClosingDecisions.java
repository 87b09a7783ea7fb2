package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.SessionState.Stage;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.deadline.Due;
import org.microcourt.record.Audience;
import org.microcourt.rule.Rule;

/// What the closing of a session records. Each of its steps may run again: what stands is left.
final class ClosingDecisions {
  private ClosingDecisions() {}

  static Decision draft(
      Courtroom courtroom, Actor.Part part, Command.TranscriptDraft draft, Optional<Due> due) {
    Optional<SessionState> session = courtroom.session(draft.session());
    Optional<FiledDocument> standing =
        session.flatMap(SessionState::transcript).map(TranscriptState::draft);
    if (standing.isPresent()) {
      return new Decision.Standing(standing.get().seq());
    }
    return new Checks()
        .require(
            Rule.TRANSCRIPT_OF_CLOSED,
            "session",
            () -> session.filter(s -> s.stage() == Stage.CLOSED).isPresent())
        .then(
            part.by(),
            audienceOf(draft.document()),
            () -> new Act.TranscriptDrafted(draft.session(), draft.document(), due));
  }

  /// What the secret volume holds is the court's alone, its title included.
  private static Audience audienceOf(DocumentRef document) {
    return document.volume() == DocumentRef.Volume.SECRET ? Audience.COURT : Audience.EVERYONE;
  }

  /// What was finalized is sealed; once.
  static Decision seal(Courtroom courtroom, Actor.Part part, Command.TranscriptSeal seal) {
    Optional<TranscriptState> transcript =
        courtroom.session(seal.session()).flatMap(SessionState::transcript);
    Optional<FiledDocument> standing = transcript.flatMap(TranscriptState::sealed);
    return standing.isPresent()
        ? new Decision.Standing(standing.get().seq())
        : new Checks()
            .require(
                Rule.TRANSCRIPT_MISSING,
                "session",
                () -> transcript.flatMap(TranscriptState::finalized).isPresent())
            .then(
                part.by(),
                audienceOf(seal.document()),
                () ->
                    new Act.TranscriptSealed(seal.session(), seal.document(), seal.certificate()));
  }

  static Decision file(Courtroom courtroom, Actor.Part part, DocumentRef document) {
    Optional<FiledDocument> standing =
        courtroom.documents().stream()
            .filter(filed -> filed.document().key().equals(document.key()))
            .findFirst();
    return standing.isPresent()
        ? new Decision.Standing(standing.get().seq())
        : new Checks()
            .then(
                part.by(),
                audienceOf(document),
                () -> new Act.DocumentFiled(document.numbered(courtroom.documents().size() + 1)));
  }
}
