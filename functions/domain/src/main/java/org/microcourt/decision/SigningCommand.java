package org.microcourt.decision;

import java.util.List;
import java.util.Optional;
import org.microcourt.record.Hash;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
import org.microcourt.signing.Handwriting;

/// What people want to do about signatures and about a transcript that is drawn up; `onBehalfOf`
/// names an agent's principal.
public sealed interface SigningCommand extends Command.Signing {
  /// Gives one's own handwriting.
  record SignatureCapture(Handwriting handwriting) implements SigningCommand {}

  /// Applies for a correction of what stands in these entries.
  record TranscriptObject(
      String session,
      Optional<String> onBehalfOf,
      Correction correction,
      List<Long> entries,
      String text,
      String reason)
      implements SigningCommand {
    public TranscriptObject {
      entries = Limits.entries("entries", entries);
      Limits.reasons("text", text);
      Limits.reason("reason", reason);
    }
  }

  /// Rules on the application made in an entry; `text` when it is not granted as applied for.
  record TranscriptRule(
      String session,
      long application,
      CorrectionRuling ruling,
      Optional<String> text,
      String reason)
      implements SigningCommand {
    public TranscriptRule {
      text.ifPresent(words -> Limits.reasons("text", words));
      Limits.reason("reason", reason);
    }
  }

  /// Does not sign.
  record TranscriptRefuse(String session, Optional<String> onBehalfOf, String reason)
      implements SigningCommand {
    public TranscriptRefuse {
      Limits.reason("reason", reason);
    }
  }

  /// Ends the signing of this document, and signs it as the judge; `signature` is the entry with
  /// the judge's handwriting.
  record TranscriptFinalize(String session, Hash document, Optional<Long> signature)
      implements SigningCommand {}
}
