package org.microcourt.deadline;

import java.time.Instant;
import org.microcourt.decision.Command;

/// What the clock does about one version of a due time.
public sealed interface Next {
  /// Nothing before this instant.
  record Wait(Instant until) implements Next {}

  /// This, now.
  record Do(Command command) implements Next {}

  /// Nothing any more: it was moved, withdrawn, or is over.
  record Done() implements Next {}
}
