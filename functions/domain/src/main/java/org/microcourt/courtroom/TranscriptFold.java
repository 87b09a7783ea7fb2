package org.microcourt.courtroom;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.act.SigningAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.DocumentRef.Volume;
import org.microcourt.record.Entry;
import org.microcourt.session.SessionType;
import org.microcourt.signing.Application;
import org.microcourt.signing.Response;
import org.microcourt.signing.Response.Kind;

/// What acts do to a transcript that is drawn up.
final class TranscriptFold {
  private TranscriptFold() {}

  /// Who is asked to sign a draft: the parties, and in a mediation the mediator (在线调解规则 art. 19).
  /// Nobody is asked for what only the court may read.
  static List<String> asked(
      SessionState session, DocumentRef document, Collection<Participant> participants) {
    boolean mediation = session.plan().type() == SessionType.MEDIATION;
    return participants.stream()
        .filter(p -> document.volume() == Volume.MAIN && !p.removed())
        .filter(p -> p.role().isParty() || (mediation && p.role() == Role.MEDIATOR))
        .map(Participant::id)
        .toList();
  }

  static TranscriptState confirmed(
      TranscriptState transcript, Act.TranscriptConfirmed act, Entry entry) {
    return transcript.answered(
        act.onBehalfOf().orElse(entry.by()),
        response(Kind.CONFIRMED, entry, act.signature(), act.late()));
  }

  static TranscriptState apply(TranscriptState transcript, SigningAct act, Entry entry) {
    return switch (act) {
      case SigningAct.SignatureCaptured _ -> transcript;
      case SigningAct.TranscriptObjected objected ->
          transcript.with(
              new Application(
                  entry.seq(),
                  objected.onBehalfOf().orElse(entry.by()),
                  objected.correction(),
                  objected.late(),
                  Optional.empty()));
      case SigningAct.TranscriptCorrected corrected ->
          transcript.ruled(
              corrected.application(), new Application.Ruled(entry.seq(), corrected.ruling()));
      case SigningAct.TranscriptRefused refused ->
          transcript.answered(
              refused.onBehalfOf().orElse(entry.by()),
              response(Kind.REFUSED, entry, Optional.empty(), refused.late()));
      case SigningAct.TranscriptFinalized finalized ->
          transcript
              .answered(entry.by(), response(Kind.CONFIRMED, entry, finalized.signature(), false))
              .finalizedBy(entry.seq());
    };
  }

  private static Response response(Kind kind, Entry entry, Optional<Long> signature, boolean late) {
    return Response.of(kind, entry.by(), entry.seq(), entry.at(), signature, late);
  }
}
