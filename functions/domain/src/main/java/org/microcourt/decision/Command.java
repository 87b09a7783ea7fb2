package org.microcourt.decision;

import java.util.List;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.session.AsyncHearingFindings;
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

  /// Adds a person; `principal` and `authority` for an agent only.
  record ParticipantAdd(
      String person,
      String name,
      Role role,
      Optional<String> principal,
      Optional<Authority> authority)
      implements Command {
    public ParticipantAdd {
      Limits.name("person", person);
      Limits.name("name", name);
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
      Optional<AsyncHearingFindings> findings)
      implements Command {
    public SessionSchedule {
      Limits.title("title", title);
      findings.ifPresent(f -> {
        Limits.reason("findings.application", f.application());
        Limits.reason("findings.attendanceHard", f.attendanceHard());
        Limits.reason("findings.factsUndisputed", f.factsUndisputed());
      });
    }
  }

  /// Answers the notice of rights for a session's stage; `onBehalfOf` names an agent's principal.
  record SessionConsent(String session, String notice, boolean agreed, Optional<String> onBehalfOf)
      implements Command {}

  /// Begins a session.
  record SessionOpen(String session) implements Command {}

  /// Enters a session with a fresh proof of identity.
  record SessionEnter(String session) implements Command {}

  /// Moves a session to another section.
  record SessionAdvance(String session, Segment segment) implements Command {}

  /// Ends a session.
  record SessionClose(String session, Optional<String> reason) implements Command {
    public SessionClose {
      Limits.reason("reason", reason);
    }
  }

  /// Begins a private talk with one side.
  record TalkOpen(String session, Role side) implements Command {}

  /// Ends a private talk.
  record TalkClose(String session, Role side) implements Command {}

  /// Calls a witness.
  record WitnessCall(String session, String participant) implements Command {}

  /// Dismisses a witness.
  record WitnessDismiss(String session, String participant) implements Command {}

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

  /// The closing drew up the transcript of a session.
  record TranscriptDraft(String session, DocumentRef document) implements Command {}

  /// The closing filed a document.
  record DocumentFile(DocumentRef document) implements Command {}
}
