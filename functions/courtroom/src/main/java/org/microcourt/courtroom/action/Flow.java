package org.microcourt.courtroom.action;

import java.util.Optional;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.decision.Command;
import org.microcourt.decision.Decisions;
import org.microcourt.platform.pace.FramePace;
import org.microcourt.platform.pace.Paces;
import org.microcourt.rule.Refusal;

/// Holds up who asks too often: each frame by what this process remembers, searches and uploads by
/// what all processes know. Messages are counted where they are decided, by the record.
record Flow(FramePace frames, Paces paces) {
  Optional<Refusal> frame(Caller caller) {
    return frames.take(caller.person()).map(Decisions.TOO_MANY::until);
  }

  Optional<Refusal> request(Caller caller, Request request) {
    return what(request)
        .flatMap(what -> paces.take(caller.person(), what))
        .map(Decisions.TOO_MANY::until);
  }

  private static Optional<Paces.What> what(Request request) {
    return switch (request) {
      case Request.Search _ -> Optional.of(Paces.What.SEARCHES);
      case Request.ListCourtrooms(var text, var _) -> text.map(_ -> Paces.What.SEARCHES);
      case Request.Write(var _, var _, Command.UploadRequest _) -> Optional.of(Paces.What.UPLOADS);
      default -> Optional.empty();
    };
  }
}
