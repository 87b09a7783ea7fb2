package org.microcourt.local.play;

import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.session.Segment;

/// What somebody does in a script. Earlier turns are named by their labels, people by their
/// subjects.
public sealed interface Deed {
  /// Says something; before the session opens only the court can.
  record Say(String text, Audience audience, Optional<String> quote, List<String> mentions)
      implements Deed {
    public Say {
      mentions = List.copyOf(mentions);
    }
  }

  /// Takes back what was said in a turn.
  record Withdraw(String turn) implements Deed {}

  /// Agrees to the session, an agent for its principal.
  record Consent(Optional<String> onBehalfOf) implements Deed {}

  /// Opens the session.
  record Open() implements Deed {}

  /// Enters the session after logging in anew.
  record Enter() implements Deed {}

  /// Moves the session to a section.
  record Advance(Segment segment) implements Deed {}

  /// Begins a private talk.
  record TalkOpen(Role side) implements Deed {}

  /// Ends a private talk.
  record TalkClose(Role side) implements Deed {}

  /// Calls a witness.
  record Call(String witness) implements Deed {}

  /// Dismisses a witness.
  record Dismiss(String witness) implements Deed {}

  /// Closes the session.
  record Close(Optional<String> reason) implements Deed {}
}
