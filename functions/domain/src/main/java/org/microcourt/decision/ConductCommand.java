package org.microcourt.decision;

import java.time.Duration;
import java.util.Optional;
import org.microcourt.conduct.Warning;
import org.microcourt.json.JsonException;

/// What the judge wants to do about somebody who disturbs a session.
public sealed interface ConductCommand extends Command.Ordering {
  /// The longest time for which somebody is muted; without a time it lasts to the session's end.
  Duration LONGEST = Duration.ofDays(7);

  /// Calls to order.
  record ConductWarn(String session, String participant, Warning warning, String reason)
      implements ConductCommand {
    public ConductWarn {
      Limits.reason("reason", reason);
    }
  }

  /// Lets somebody say nothing, for a time or to the session's end.
  record ConductMute(String session, String participant, Optional<Duration> time, String reason)
      implements ConductCommand {
    public ConductMute {
      Limits.reason("reason", reason);
      if (time.filter(t -> !t.isPositive() || t.compareTo(LONGEST) > 0).isPresent()) {
        throw new JsonException("minutes", "must be a minute to seven days");
      }
    }
  }

  /// Lets somebody speak again.
  record ConductUnmute(String session, String participant, Optional<String> reason)
      implements ConductCommand {
    public ConductUnmute {
      Limits.reason("reason", reason);
    }
  }
}
