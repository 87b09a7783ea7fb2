package org.microcourt.courtroom.frame;

import java.util.Optional;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Command;
import org.microcourt.json.JsonException;

/// `courtroom.create`, `participant.*`.
final class CourtroomFrames {
  private CourtroomFrames() {}

  static Command.CourtroomCreate create(Members body) {
    Members info = body.only("case").requireObject("case");
    info.only("number", "cause", "court", "procedure");
    return new Command.CourtroomCreate(
        new CaseInfo(
            info.requireString("number"),
            info.requireString("cause"),
            info.requireString("court"),
            constant(Procedure.class, info, "procedure")
                .orElseThrow(() -> info.wrong("procedure"))));
  }

  static Command add(Members body) {
    body.only("person", "name", "role", "principal", "authority", "representative");
    return new Command.ParticipantAdd(
        body.requireString("person"),
        body.requireString("name"),
        Role.parse(body.requireString("role"), body.at("role")),
        body.participant("principal"),
        constant(Authority.class, body, "authority"),
        body.string("representative"));
  }

  static Command remove(Members body) {
    body.only("participant", "reason");
    return new Command.ParticipantRemove(
        body.requireParticipant("participant"), body.requireString("reason"));
  }

  private static <E extends Enum<E>> Optional<E> constant(
      Class<E> type, Members members, String name) {
    try {
      return members.string(name).map(text -> Enum.valueOf(type, text));
    } catch (IllegalArgumentException e) {
      throw new JsonException(members.at(name), "must be one of its values");
    }
  }
}
