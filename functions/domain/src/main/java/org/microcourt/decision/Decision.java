package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.rule.Refusal;

/// What a decision gives.
public sealed interface Decision {
  /// The act that becomes the next entry.
  record Accepted(String by, Audience audience, Act act) implements Decision {
    /// What the entry holds, with the command's id.
    public Entry.Content content(Optional<String> id) {
      return new Entry.Content(by, id, audience, act);
    }
  }

  /// Nothing is to be done: the entry `seq` says it already.
  record Standing(long seq) implements Decision {}

  /// It is not done.
  record Refused(Refusal refusal) implements Decision {}
}
