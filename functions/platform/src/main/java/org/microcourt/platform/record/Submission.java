package org.microcourt.platform.record;

import java.util.Optional;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;

/// A command on its way into a record, with the salt by which its entry is known again.
record Submission(
    String courtroom, Actor actor, Optional<CommandId> id, Command command, String salt) {
  /// Whether the line is of this submission, not of another with the same id.
  boolean made(Line line) {
    return line.entry().salt().equals(salt) && line.entry().id().equals(id.map(CommandId::text));
  }

  /// The number that the sender's device gave it; none for a part of the court, for a stranger, and
  /// for a command that founds the courtroom.
  Optional<Numbered> numbered(Courtroom courtroom) {
    return actor instanceof Actor.Person person
        ? courtroom
            .memberOf(person.person())
            .flatMap(p -> id.map(i -> new Numbered(Acks.key(p.ordinal(), i.device()), i)))
        : Optional.empty();
  }

  /// A command's id, with the key of its device among the acks.
  record Numbered(String device, CommandId id) {
    long last(Acks acks) {
      return acks.of(device).map(Acks.Ack::number).orElse(0L);
    }

    Acks taken(Acks acks, long seq) {
      return acks.with(device, id.number(), seq);
    }
  }
}
