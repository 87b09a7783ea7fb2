package org.microcourt.decision;

import java.util.List;
import java.util.Optional;
import org.microcourt.call.Medium;
import org.microcourt.record.Audience;

/// What people want to do about calls.
public sealed interface CallCommand extends Command.Calling {
  /// Calls participants; the call is for them, and known to the audience.
  record CallStart(Optional<String> session, Audience audience, Medium medium, List<String> callees)
      implements CallCommand {
    public CallStart {
      callees = Limits.mentions("callees", callees);
    }
  }

  /// Comes in, also once more.
  record CallJoin(String call) implements CallCommand {}

  /// Goes out.
  record CallLeave(String call) implements CallCommand {}

  /// Does not come.
  record CallDecline(String call) implements CallCommand {}

  /// Ends it for everyone.
  record CallEnd(String call) implements CallCommand {}
}
