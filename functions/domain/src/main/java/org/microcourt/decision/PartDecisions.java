package org.microcourt.decision;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.deadline.Due;
import org.microcourt.rule.Refusal;

/// What parts of the court record by themselves.
final class PartDecisions {
  private PartDecisions() {}

  static Decision decide(
      Courtroom courtroom, Actor.Part part, Command command, CourtPolicy policy, Instant now) {
    return switch (command) {
      case Command.TranscriptDraft draft ->
          ClosingDecisions.draft(
              courtroom, part, draft, confirmation(draft.document(), policy, now));
      case Command.TranscriptSeal seal -> ClosingDecisions.seal(courtroom, part, seal);
      case Command.DocumentFile(DocumentRef document) ->
          ClosingDecisions.file(courtroom, part, document);
      case Command.EvidenceAccept accept -> ReceivingDecisions.accept(courtroom, part, accept);
      case Command.EvidenceFile file -> ReceivingDecisions.file(courtroom, part, file);
      case Command.EvidenceReject reject -> ReceivingDecisions.reject(courtroom, part, reject);
      case Command.ExportMake make -> ExportDecisions.made(courtroom, part, make);
      case Command.ExportFail fail -> ExportDecisions.failed(courtroom, part, fail);
      case Command.Remind remind -> ClockDecisions.remind(courtroom, part, remind, now);
      case Command.Expire expire -> ClockDecisions.expire(courtroom, part, expire, now);
      case Command.SessionEnd end -> ClockDecisions.end(courtroom, part, end);
      default -> throw new IllegalArgumentException("no command of a part: " + command.getClass());
    };
  }

  /// Until when parties confirm a transcript drawn up now that they may read. A calendar without
  /// the year does not keep it from being drawn up: there is no time for confirming it then.
  private static Optional<Due> confirmation(DocumentRef document, CourtPolicy policy, Instant now) {
    if (document.volume() != DocumentRef.Volume.MAIN) {
      return Optional.empty();
    }
    return switch (new DueWish.In(policy.confirmation()).reckon(policy, now)) {
      case DueWish.Reckoned.Fit(Due due) -> Optional.of(due);
      case DueWish.Reckoned.Unfit(Refusal _) -> Optional.empty();
    };
  }
}
