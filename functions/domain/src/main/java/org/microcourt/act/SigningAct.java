package org.microcourt.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
import org.microcourt.signing.Handwriting;

/// What is done about signatures and about a transcript that is drawn up; its text never changes.
public sealed interface SigningAct extends Act {
  /// Somebody wrote a name by hand; it replaces what the same person wrote before, for what is
  /// signed from here on.
  record SignatureCaptured(Handwriting handwriting) implements SigningAct {
    @Override
    public Json.Obj body() {
      return handwriting.toJson();
    }
  }

  /// A party, or its agent `onBehalfOf` it, applied for a correction of what the transcript says in
  /// these entries (none when something is missing as a whole); `late` when the time was over.
  record TranscriptObjected(
      String sessionId,
      Optional<String> onBehalfOf,
      Correction correction,
      List<Long> entries,
      String text,
      String reason,
      boolean late)
      implements SigningAct {
    public TranscriptObjected {
      entries = List.copyOf(entries);
    }

    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId,
          "onBehalfOf", onBehalfOf,
          "kind", correction,
          "entries", entries.isEmpty() ? Optional.empty() : entries,
          "text", text,
          "reason", reason,
          "late", late ? true : Optional.empty());
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// The judge ruled on the application made in an entry; `text` is the correction as granted, when
  /// it is not as applied for.
  record TranscriptCorrected(
      String sessionId,
      long application,
      CorrectionRuling ruling,
      Optional<String> text,
      String reason)
      implements SigningAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId,
          "application", application,
          "ruling", ruling,
          "text", text,
          "reason", reason);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// A party, or its agent `onBehalfOf` it, does not sign.
  record TranscriptRefused(
      String sessionId, Optional<String> onBehalfOf, String reason, boolean late)
      implements SigningAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId,
          "onBehalfOf", onBehalfOf,
          "reason", reason,
          "late", late ? true : Optional.empty());
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// The judge ended the signing of the transcript whose bytes have this hash, and signed it,
  /// identified anew at `authTime` with an assurance `level`.
  record TranscriptFinalized(
      String sessionId, Hash document, Optional<Long> signature, Instant authTime, String level)
      implements SigningAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId,
          "document", document.hex(),
          "signature", signature,
          "authTime", authTime,
          "level", level);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }
}
