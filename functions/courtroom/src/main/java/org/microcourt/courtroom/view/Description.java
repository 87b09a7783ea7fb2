package org.microcourt.courtroom.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.Testimony;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.json.Json;
import org.microcourt.session.Period;

/// A courtroom as it is now. A witness gets the case, the court's members and itself, and of the
/// sessions those in which it was called.
public final class Description {
  private final CourtPolicy policy;
  private final Notice notice;

  /// With the court's notice of rights.
  public Description(CourtPolicy policy, Notice notice) {
    this.policy = policy;
    this.notice = notice;
  }

  /// The reply's body, for somebody who has read up to `read`.
  public Json.Obj describe(Courtroom courtroom, Participant reader, long read) {
    List<Json.Obj> participants =
        courtroom.participants().stream()
            .filter(p -> !isWitness(reader) || p.role().isCourt() || p.id().equals(reader.id()))
            .map(p -> member(courtroom, p))
            .toList();
    List<Json.Obj> sessions =
        courtroom.sessions().stream()
            .filter(s -> !isWitness(reader) || wasCalled(courtroom, reader, s))
            .map(s -> isWitness(reader) ? seenByWitness(s, reader) : session(s))
            .toList();
    return Json.obj(
        "courtroom", courtroom.id(),
        "seq", courtroom.seq(),
        "chain", courtroom.head().chain().hex(),
        "at", courtroom.head().at(),
        "case", courtroom.caseInfo().map(CaseInfo::toJson),
        "you", reader.id(),
        "read", read,
        "notice", notice.toJson(),
        "withdrawSeconds", policy.withdrawWindow().toSeconds(),
        "participants", participants,
        "sessions", sessions);
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
        "removed", participant.removed() ? Optional.of(true) : Optional.empty(),
        "side", courtroom.sideOf(participant));
  }

  private static Json.Obj session(SessionState session) {
    Map<String, Json> consents = new TreeMap<>();
    session.consents().forEach((party, consent) -> consents.put(party, consent.toJson()));
    return session(session, consents, session.entered().keySet().stream().sorted().toList())
        .with("talks", session.talks().stream().sorted().toList());
  }

  private static Json.Obj seenByWitness(SessionState session, Participant witness) {
    boolean entered = session.entered().containsKey(witness.id());
    return session(session, Map.of(), entered ? List.of(witness.id()) : List.of())
        .without("transcript");
  }

  private static Json.Obj session(
      SessionState session, Map<String, Json> consents, List<String> entered) {
    return Json.obj(
        "session", session.plan().id(),
        "type", session.plan().type(),
        "mode", session.plan().mode(),
        "title", session.plan().title(),
        "period", session.plan().period().map(Period::toJson),
        "state", session.stage(),
        "segment", session.segment(),
        "consents", consents,
        "entered", entered,
        "talks", List.of(),
        "witness", session.witness(),
        "transcript", session.transcript().map(t -> t.draft().document().toJson()));
  }
}
