package org.microcourt.courtroom.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.microcourt.call.CallState;
import org.microcourt.conduct.ConductState;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.Testimony;
import org.microcourt.json.Json;
import org.microcourt.motion.MotionState;

/// A courtroom as it is now. A witness gets the case, the court's members and itself, and of the
/// sessions those in which it was called.
public final class Description {
  /// Of what was before the last calls the record tells.
  private static final int MOST_CALLS = 20;

  private final Duration withdrawWindow;
  private final Notice notice;

  /// With the time in which a message can be taken back, and the court's notice of rights.
  public Description(Duration withdrawWindow, Notice notice) {
    this.withdrawWindow = withdrawWindow;
    this.notice = notice;
  }

  /// The reply's body, for somebody who has read up to `read`.
  public Json.Obj describe(Courtroom courtroom, Participant reader, long read) {
    List<Json.Obj> participants =
        courtroom.participants().stream()
            .filter(p -> shows(reader, p))
            .map(p -> member(courtroom, p))
            .toList();
    List<Json.Obj> sessions =
        courtroom.sessions().stream()
            .filter(s -> !isWitness(reader) || wasCalled(courtroom, reader, s))
            .map(s -> SessionView.of(courtroom, s, reader))
            .toList();
    List<Json.Obj> motions =
        isWitness(reader)
            ? List.of()
            : courtroom.motions().stream().map(MotionState::toJson).toList();
    List<Json.Obj> calls =
        courtroom.calls().stream()
            .filter(call -> courtroom.isOf(call.audience(), reader))
            .filter(call -> !isWitness(reader) || call.concerns(reader.id()))
            .map(CallState::toJson)
            .toList();
    List<Json.Obj> conduct =
        courtroom.conduct().stream()
            .filter(one -> !isWitness(reader) || one.participant().equals(reader.id()))
            .map(ConductState::toJson)
            .toList();
    return Json.obj(
        "courtroom", courtroom.id(),
        "seq", courtroom.seq(),
        "chain", courtroom.head().chain().hex(),
        "at", courtroom.head().at(),
        "case", courtroom.caseInfo().map(CaseInfo::toJson),
        "you", reader.id(),
        "signature", courtroom.signatureOf(reader.id()),
        "read", read,
        "notice", notice.toJson(),
        "withdrawSeconds", withdrawWindow.toSeconds(),
        "participants", participants,
        "sessions", sessions,
        "motions", motions.isEmpty() ? Optional.empty() : motions,
        "calls", calls.isEmpty() ? Optional.empty() : last(calls),
        "conduct", conduct.isEmpty() ? Optional.empty() : conduct);
  }

  private static List<Json.Obj> last(List<Json.Obj> calls) {
    return calls.subList(Math.max(0, calls.size() - MOST_CALLS), calls.size());
  }

  /// Whether somebody is shown a participant.
  static boolean shows(Participant reader, Participant other) {
    return !isWitness(reader) || other.role().isCourt() || other.id().equals(reader.id());
  }

  private static boolean isWitness(Participant reader) {
    return reader.role() == Role.WITNESS;
  }

  private static boolean wasCalled(Courtroom courtroom, Participant witness, SessionState session) {
    return courtroom.testimonies().stream()
        .filter(t -> t.witness().equals(witness.id()))
        .map(Testimony::session)
        .anyMatch(session.plan().id()::equals);
  }

  private static Json.Obj member(Courtroom courtroom, Participant participant) {
    return Json.obj(
        "id", participant.id(),
        "name", participant.name(),
        "role", participant.role(),
        "principal", participant.principal(),
        "authority", participant.authority(),
        "representative", participant.representative(),
        "removed", participant.removed() ? Optional.of(true) : Optional.empty(),
        "side", courtroom.sideOf(participant));
  }
}
