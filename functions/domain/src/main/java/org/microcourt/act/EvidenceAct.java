package org.microcourt.act;

import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.deadline.Due;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Ground;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.json.Json;

/// What happens to files on their way in, and to exhibits.
public sealed interface EvidenceAct extends Act {
  /// Somebody is about to send a file, until `due`; `audience` is who may see what becomes of it.
  record UploadRequested(UploadPlan plan, String audience, Due due) implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return plan.toJson().with("audience", audience).with("due", due.toJson());
    }

    @Override
    public Optional<String> session() {
      return plan.session();
    }
  }

  /// The sender thought better of it.
  record UploadCancelled(String upload, Optional<String> session) implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj("upload", upload, "session", session);
    }
  }

  /// A file has come and was found fit: it will be filed under `key`, whatever is asked or falls
  /// due from now on.
  record UploadAccepted(String upload, Optional<String> session, Media media, String key)
      implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj("upload", upload, "session", session, "media", media.toJson(), "key", key);
    }
  }

  /// A file was received, checked and filed; `exhibit` when it is evidence.
  record Filed(
      String upload,
      String sender,
      DocumentRef document,
      Media media,
      Optional<Exhibit> exhibit,
      Optional<String> caption)
      implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "upload",
          upload,
          "sender",
          sender,
          "document",
          document.toJson(),
          "media",
          media.toJson(),
          "exhibit",
          exhibit.map(Exhibit::toJson),
          "caption",
          caption);
    }

    @Override
    public Optional<String> session() {
      return document.session();
    }
  }

  /// A file was received and is not filed: `reason` is stable, the sentences are for its sender.
  record Rejected(String upload, Optional<String> session, String reason, String zh, String en)
      implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "upload", upload,
          "session", session,
          "reason", reason,
          "zh", zh,
          "en", en);
    }
  }

  /// The party completed or corrected what it states about its exhibit.
  record ExhibitDescribed(String exhibit, Described described) implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj("exhibit", exhibit, "described", described.toJson());
    }
  }

  /// A party, itself or through its agent, opened an exhibit for the first time (R-EXCH).
  record ExhibitOpened(String exhibit, String party) implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj("exhibit", exhibit, "party", party);
    }
  }

  /// A party gave its opinion on an exhibit. Earlier ones stay.
  record ExhibitOpined(String exhibit, Optional<String> session, String party, Opinion opinion)
      implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "exhibit", exhibit,
          "session", session,
          "party", party,
          "opinion", opinion.toJson());
    }
  }

  /// The court reviewed an exhibit (OLR arts. 12, 13), on a ground where it passes for the
  /// original.
  record ExhibitReviewed(String exhibit, Review review, Optional<Ground> ground, String reason)
      implements EvidenceAct {
    /// Without a ground.
    public ExhibitReviewed(String exhibit, Review review, String reason) {
      this(exhibit, review, Optional.empty(), reason);
    }

    @Override
    public Json.Obj body() {
      return Json.obj("exhibit", exhibit, "review", review, "ground", ground, "reason", reason);
    }
  }

  /// The party says why its exhibit came after the time for producing evidence (R-LATE).
  record LateExplained(String exhibit, Optional<String> session, String party, String reason)
      implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj("exhibit", exhibit, "session", session, "party", party, "reason", reason);
    }
  }

  /// The judge rules on an exhibit that came too late (R-LATE).
  record LateRuled(String exhibit, Optional<String> session, LateRuling ruling, String reason)
      implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj("exhibit", exhibit, "session", session, "ruling", ruling, "reason", reason);
    }
  }

  /// The judge opens a round of evidence, the `number`th of its session; the one before is over
  /// (R-ORDER).
  record RoundOpened(String sessionId, int number, Round round) implements EvidenceAct {
    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }

    @Override
    public Json.Obj body() {
      return round.toJson().with("session", sessionId).with("number", number);
    }
  }

  /// The judge's finding on an exhibit.
  record ExhibitFound(String exhibit, Optional<String> session, Finding finding, String reason)
      implements EvidenceAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "exhibit", exhibit,
          "session", session,
          "finding", finding,
          "reason", reason);
    }
  }
}
