package org.microcourt.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.ExportFailure;
import org.microcourt.casefile.ExportForm;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Subject;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Ground;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.Round;
import org.microcourt.item.ItemType;
import org.microcourt.item.Ruling;
import org.microcourt.json.JsonException;
import org.microcourt.record.Audience;
import org.microcourt.record.Hash;
import org.microcourt.session.AsyncHearingFindings;
import org.microcourt.session.AtEnd;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// What somebody wants to become an entry. A member that is too long or malformed is refused at
/// construction, as a `JsonException` that names it.
public sealed interface Command {
  /// Opens a courtroom; who does becomes its judge.
  record CourtroomCreate(CaseInfo caseInfo) implements Command {
    public CourtroomCreate {
      Limits.name("case.number", caseInfo.number());
      Limits.name("case.cause", caseInfo.cause());
      Limits.name("case.court", caseInfo.court());
    }
  }

  /// Adds a person; `principal` and `authority` for an agent only, `representative` for a party
  /// that is an organisation.
  record ParticipantAdd(
      String person,
      String name,
      Role role,
      Optional<String> principal,
      Optional<Authority> authority,
      Optional<String> representative)
      implements Command {
    /// One that is no organisation.
    public ParticipantAdd(
        String person,
        String name,
        Role role,
        Optional<String> principal,
        Optional<Authority> authority) {
      this(person, name, role, principal, authority, Optional.empty());
    }

    public ParticipantAdd {
      Limits.name("person", person);
      Limits.name("name", name);
      representative.ifPresent(who -> Limits.name("representative", who));
    }
  }

  /// Ends somebody's taking part.
  record ParticipantRemove(String participant, String reason) implements Command {
    public ParticipantRemove {
      Limits.reason("reason", reason);
    }
  }

  /// Plans a session.
  record SessionSchedule(
      SessionType type,
      Mode mode,
      String title,
      Optional<Period> period,
      Optional<AsyncHearingFindings> findings,
      AtEnd atEnd)
      implements Command {
    /// One that waits for the judge at its end.
    public SessionSchedule(
        SessionType type,
        Mode mode,
        String title,
        Optional<Period> period,
        Optional<AsyncHearingFindings> findings) {
      this(type, mode, title, period, findings, AtEnd.WAIT);
    }

    public SessionSchedule {
      Limits.title("title", title);
      findings.ifPresent(f -> {
        Limits.reason("findings.application", f.application());
        Limits.reason("findings.attendanceHard", f.attendanceHard());
        Limits.reason("findings.factsUndisputed", f.factsUndisputed());
      });
    }
  }

  /// Answers the notice of rights for a session's stage; `onBehalfOf` names an agent's principal,
  /// `extendable` lets the judge prolong the period, `mergeable` merge investigation and debate.
  record SessionConsent(
      String session,
      String notice,
      boolean agreed,
      Optional<String> onBehalfOf,
      boolean extendable,
      boolean mergeable)
      implements Command {
    /// Without leave for either.
    public SessionConsent(
        String session, String notice, boolean agreed, Optional<String> onBehalfOf) {
      this(session, notice, agreed, onBehalfOf, false, false);
    }
  }

  /// Begins a session.
  record SessionOpen(String session) implements Command {}

  /// Enters a session with a fresh proof of identity.
  record SessionEnter(String session) implements Command {}

  /// Moves a session to another section.
  record SessionAdvance(String session, Segment segment) implements Command {}

  /// Sets another end of an asynchronous session's period.
  record SessionExtend(String session, Instant to, String reason) implements Command {
    public SessionExtend {
      Limits.reason("reason", reason);
    }
  }

  /// Ends a session.
  record SessionClose(String session, Optional<String> reason) implements Command {
    public SessionClose {
      Limits.reason("reason", reason);
    }
  }

  /// About private talks and witnesses.
  sealed interface Talk extends Command {}

  /// Begins a private talk with one side.
  record TalkOpen(String session, Role side) implements Talk {}

  /// Ends a private talk.
  record TalkClose(String session, Role side) implements Talk {}

  /// Calls a witness.
  record WitnessCall(String session, String participant) implements Talk {}

  /// Dismisses a witness.
  record WitnessDismiss(String session, String participant) implements Talk {}

  /// Says something.
  record MessagePost(
      Optional<String> session,
      String text,
      Optional<Long> quote,
      List<String> mentions,
      Audience audience)
      implements Command {
    public MessagePost {
      Limits.text("text", text);
      mentions = Limits.mentions("mentions", mentions);
    }
  }

  /// Takes a message back.
  record MessageWithdraw(long message) implements Command {}

  /// Asks parties for something until a due time; `reason` is the judge's for an unusual limit.
  record ItemIssue(
      ItemType type,
      String title,
      String text,
      List<String> addressees,
      DueWish due,
      Optional<String> session,
      List<Long> documents,
      boolean reveal,
      boolean explained,
      Optional<String> reason)
      implements Command {
    public ItemIssue {
      Limits.title("title", title);
      Limits.text("text", text);
      addressees = Limits.mentions("addressees", addressees);
      documents = Limits.documents("documents", documents);
      Limits.reason("reason", reason);
    }
  }

  /// Answers an item.
  record ItemAnswer(String item, String text, List<Long> documents) implements Command {
    public ItemAnswer {
      Limits.text("text", text);
      documents = Limits.documents("documents", documents);
    }
  }

  /// Asks for another due time; `obstacleEnded` when the time is over already.
  record ExtensionRequest(String item, DueWish due, String reason, Optional<Instant> obstacleEnded)
      implements Command {
    public ExtensionRequest {
      Limits.reason("reason", reason);
    }
  }

  /// Sets another due time, also when a `request` asked for it.
  record ItemExtend(String item, DueWish due, Optional<Long> request, Optional<String> reason)
      implements Command {
    public ItemExtend {
      Limits.reason("reason", reason);
    }
  }

  /// Does not grant a request.
  record ExtensionRefuse(String item, long request, String reason) implements Command {
    public ExtensionRefuse {
      Limits.reason("reason", reason);
    }
  }

  /// Takes an item back.
  record ItemWithdraw(String item, String reason) implements Command {
    public ItemWithdraw {
      Limits.reason("reason", reason);
    }
  }

  /// Rules on a party's late answer or silence.
  record ItemRule(String item, String party, Ruling ruling, String reason) implements Command {
    public ItemRule {
      Limits.reason("reason", reason);
    }
  }

  /// About motions.
  sealed interface Moving extends Command permits MotionCommand {}

  /// About calls.
  sealed interface Calling extends Command permits CallCommand {}

  /// About order in sessions.
  sealed interface Ordering extends Command permits ConductCommand {}

  /// About signatures and transcripts.
  sealed interface Signing extends Command permits SigningCommand {}

  /// Confirms a transcript; `onBehalfOf` names an agent's principal, `signature` the entry with the
  /// signer's handwriting.
  record TranscriptConfirm(
      String session, Hash document, Optional<String> onBehalfOf, Optional<Long> signature)
      implements Command {
    /// With the name in print.
    public TranscriptConfirm(String session, Hash document, Optional<String> onBehalfOf) {
      this(session, document, onBehalfOf, Optional.empty());
    }
  }

  /// Announces a file; `audience` is who may see what becomes of it.
  record UploadRequest(
      String name,
      long size,
      String contentType,
      Hash sha256,
      Category category,
      Optional<Described> exhibit,
      Optional<String> answers,
      Optional<String> session,
      Audience audience,
      Optional<String> caption)
      implements Command {
    public UploadRequest {
      Limits.fileName("name", name);
      Limits.size("size", size);
      exhibit.ifPresent(described -> Limits.name("exhibit.name", described.name()));
      caption.ifPresent(words -> Limits.reason("caption", words));
    }
  }

  /// Takes an announced file back before it was received.
  record UploadCancel(String upload) implements Command {}

  /// States what an exhibit is.
  record ExhibitDescribe(String exhibit, Described described) implements Command {
    public ExhibitDescribe {
      Limits.name("described.name", described.name());
    }
  }

  /// Opens an exhibit for the first time.
  record ExhibitOpen(String exhibit) implements Command {}

  /// Gives an opinion on an exhibit.
  record ExhibitOpine(String exhibit, Optional<String> session, Opinion opinion)
      implements Command {
    public ExhibitOpine {
      if (opinion.points().size() > Limits.POINTS) {
        throw new JsonException("opinion.points", "must be at most " + Limits.POINTS);
      }
    }
  }

  /// Reviews an exhibit.
  record ExhibitReview(String exhibit, Review review, Optional<Ground> ground, String reason)
      implements Command {
    /// Without a ground.
    public ExhibitReview(String exhibit, Review review, String reason) {
      this(exhibit, review, Optional.empty(), reason);
    }

    public ExhibitReview {
      Limits.reason("reason", reason);
    }
  }

  /// Says why an exhibit comes late.
  record LateExplain(String exhibit, Optional<String> session, String reason) implements Command {
    public LateExplain {
      Limits.reason("reason", reason);
    }
  }

  /// Rules on an exhibit that came late.
  record LateRule(String exhibit, Optional<String> session, LateRuling ruling, String reason)
      implements Command {
    public LateRule {
      Limits.reason("reason", reason);
    }
  }

  /// Opens a round of evidence; without sides that give opinions, all others give theirs.
  record RoundOpen(String session, Round round) implements Command {}

  /// Finds on an exhibit.
  record ExhibitFind(String exhibit, Optional<String> session, Finding finding, String reason)
      implements Command {
    public ExhibitFind {
      Limits.reason("reason", reason);
    }
  }

  /// What a part of the court itself does, never a person.
  sealed interface OfPart extends Command {}

  /// The receiving found a file as it was announced, and is about to keep it under `key`.
  record EvidenceAccept(String upload, Media media, String key) implements OfPart {}

  /// The receiving has kept a file; what was accepted before is what is filed.
  record EvidenceFile(String upload, Media media, String key) implements OfPart {}

  /// The receiving does not file what came.
  record EvidenceReject(String upload, String reason, String zh, String en) implements OfPart {}

  /// Wants the case file as a whole, to take away.
  record CaseFileExport(ExportForm form) implements Command {}

  /// An export was made.
  record ExportMake(String export, long size, Hash sha256, int documents) implements OfPart {}

  /// An export could not be made.
  record ExportFail(String export, ExportFailure reason) implements OfPart {}

  /// The clock reminds of a due time's version at a point before it.
  record Remind(Subject subject, int version, String point) implements OfPart {}

  /// The clock finds the time of a version over.
  record Expire(Subject subject, int version) implements OfPart {}

  /// The clock closes an asynchronous session whose period is over, as its plan says.
  record SessionEnd(String session, int version) implements OfPart {}

  /// The closing drew up the transcript of a session.
  record TranscriptDraft(String session, DocumentRef document) implements OfPart {}

  /// The sealing made the sealed file of a session's transcript.
  record TranscriptSeal(String session, DocumentRef document, Hash certificate) implements OfPart {}

  /// The closing filed a document.
  record DocumentFile(DocumentRef document) implements OfPart {}
}
