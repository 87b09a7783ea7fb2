package org.microcourt.courtroom.frame;

import java.util.Optional;
import org.microcourt.decision.Command;
import org.microcourt.platform.record.CommandId;

/// What a frame asks for.
public sealed interface Request {
  /// The court's time.
  record Ping() implements Request {}

  /// The caller's courtrooms.
  record ListCourtrooms() implements Request {}

  /// Opens a courtroom, once for each `id`.
  record CreateCourtroom(String id, Command.CourtroomCreate command) implements Request {}

  /// A courtroom as it is now.
  record Describe(String courtroom) implements Request {}

  /// Entries of the record: after or before a sequence, or the latest.
  record Fetch(String courtroom, Optional<Long> after, Optional<Long> before, int limit)
      implements Request {}

  /// Moves the caller's read position.
  record Read(String courtroom, long seq) implements Request {}

  /// The case file.
  record ListDocuments(String courtroom) implements Request {}

  /// The transcript of a session.
  record ViewTranscript(String courtroom, String session) implements Request {}

  /// A command that may become an entry.
  record Write(String courtroom, CommandId id, Command command) implements Request {}
}
