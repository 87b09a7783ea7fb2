package org.microcourt.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Due;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// What an entry records. `kind` and `body` are its form in the record and on the wire; `of` reads
/// them back.
public sealed interface Act
    permits Act.CourtroomCreated,
        Act.ParticipantAdded,
        Act.ParticipantRemoved,
        Act.SessionScheduled,
        Act.SessionConsented,
        Act.SessionOpened,
        Act.SessionEntered,
        Act.SessionAdvanced,
        Act.SessionExtended,
        Act.SessionClosed,
        Act.TalkOpened,
        Act.TalkClosed,
        Act.WitnessCalled,
        Act.WitnessDismissed,
        Act.MessagePosted,
        Act.MessageWithdrawn,
        Act.TranscriptDrafted,
        Act.TranscriptConfirmed,
        Act.TranscriptSealed,
        Act.DocumentFiled,
        CallAct,
        ConductAct,
        DeadlineAct,
        EvidenceAct,
        ExportAct,
        ItemAct,
        MotionAct,
        SigningAct {
  /// `noun.participle`, stable.
  default String kind() {
    return ActKind.of(this).text();
  }

  /// The JSON body; `of(kind(), body())` is equal to this act.
  Json.Obj body();

  /// Reads an act of the record.
  static Act of(String kind, Json.Obj body) {
    return ActKind.named(kind).read(body);
  }

  /// The session in which the act was made, if it belongs to one.
  default Optional<String> session() {
    return Optional.empty();
  }

  /// A courtroom was opened for a case; its creator is the first participant.
  record CourtroomCreated(CaseInfo caseInfo, Participant creator) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("case", caseInfo.toJson(), "creator", creator.toJson());
    }
  }

  /// A person was added in a role.
  record ParticipantAdded(Participant participant) implements Act {
    @Override
    public Json.Obj body() {
      return participant.toJson();
    }
  }

  /// A participant no longer takes part, with the court's reason.
  record ParticipantRemoved(String participant, String reason) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("participant", participant, "reason", reason);
    }
  }

  /// A session was planned.
  record SessionScheduled(Plan plan) implements Act {
    @Override
    public Json.Obj body() {
      return plan.toJson();
    }

    @Override
    public Optional<String> session() {
      return Optional.of(plan.id());
    }
  }

  /// A party was shown the notice of rights and duties in a version, and agreed or refused to this
  /// stage online; `onBehalfOf` is the principal when an agent answered, `extendable` says that the
  /// judge may prolong the period of an asynchronous session, `mergeable` that it may merge
  /// investigation and debate of a hearing (民诉解释 art. 230).
  record SessionConsented(
      String sessionId,
      SessionType type,
      Mode mode,
      String notice,
      boolean agreed,
      Optional<String> onBehalfOf,
      boolean extendable,
      boolean mergeable)
      implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId,
          "type", type,
          "mode", mode,
          "notice", notice,
          "agreed", agreed,
          "onBehalfOf", onBehalfOf,
          "extendable", extendable ? true : Optional.empty(),
          "mergeable", mergeable ? true : Optional.empty());
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// A session began.
  record SessionOpened(String sessionId) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("session", sessionId);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// A participant entered, identified anew at `authTime` with an assurance `level`.
  record SessionEntered(String sessionId, Instant authTime, String level) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("session", sessionId, "authTime", authTime, "level", level);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// The court moved the session to another section.
  record SessionAdvanced(String sessionId, Segment segment) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("session", sessionId, "segment", segment);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// The judge set another period for an asynchronous session; `version` counts its periods.
  record SessionExtended(String sessionId, Period period, int version, String reason)
      implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId,
          "period", period.toJson(),
          "version", version,
          "reason", reason);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// The judge closed the session, or the clock at the end of its period; nobody speaks in it
  /// afterwards.
  record SessionClosed(String sessionId, Optional<String> reason) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("session", sessionId, "reason", reason);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// A private talk of court and mediator with one side began (民事调解规定 art. 5).
  record TalkOpened(String sessionId, Role side) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("session", sessionId, "side", side);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// The private talk ended.
  record TalkClosed(String sessionId, Role side) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("session", sessionId, "side", side);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// The judge called a witness, who from here on sees and speaks (OLR art. 26).
  record WitnessCalled(String sessionId, String participant) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("session", sessionId, "participant", participant);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// The witness was dismissed and sees nothing of what follows.
  record WitnessDismissed(String sessionId, String participant) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("session", sessionId, "participant", participant);
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// Words; `quote` is the sequence of an earlier entry, `mentions` are participants' ids.
  record MessagePosted(
      Optional<String> sessionId, String text, Optional<Long> quote, List<String> mentions)
      implements Act {
    public MessagePosted {
      mentions = List.copyOf(mentions);
    }

    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId,
          "text", text,
          "quote", quote,
          "mentions", mentions.isEmpty() ? Optional.empty() : mentions);
    }

    @Override
    public Optional<String> session() {
      return sessionId;
    }
  }

  /// A message was taken back; its entry stays, the chat hides it.
  record MessageWithdrawn(long message, Optional<String> sessionId) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj("message", message, "session", sessionId);
    }

    @Override
    public Optional<String> session() {
      return sessionId;
    }
  }

  /// The transcript of a closed session was drawn up; parties confirm it until `due`.
  record TranscriptDrafted(String sessionId, DocumentRef document, Optional<Due> due)
      implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId, "document", document.toJson(), "due", due.map(Due::toJson));
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// A party, or its agent `onBehalfOf` it, confirmed the transcript whose bytes have this hash,
  /// identified anew at `authTime` with an assurance `level`; `signature` is the entry with the
  /// signer's handwriting that stands for it, `late` when the time was over.
  record TranscriptConfirmed(
      String sessionId,
      Hash document,
      Optional<String> onBehalfOf,
      Optional<Long> signature,
      Instant authTime,
      String level,
      boolean late)
      implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId,
          "document", document.hex(),
          "onBehalfOf", onBehalfOf,
          "signature", signature,
          "authTime", authTime,
          "level", level,
          "late", late ? true : Optional.empty());
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// The court sealed the transcript: `document` is the sealed file, `certificate` the SHA-256 of
  /// the certificate of the seal.
  record TranscriptSealed(String sessionId, DocumentRef document, Hash certificate) implements Act {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "session", sessionId,
          "document", document.toJson(),
          "certificate", certificate.hex());
    }

    @Override
    public Optional<String> session() {
      return Optional.of(sessionId);
    }
  }

  /// A document was filed in the electronic case file.
  record DocumentFiled(DocumentRef document) implements Act {
    @Override
    public Json.Obj body() {
      return document.toJson();
    }

    @Override
    public Optional<String> session() {
      return document.session();
    }
  }
}
