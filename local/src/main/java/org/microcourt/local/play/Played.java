package org.microcourt.local.play;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.microcourt.record.Audience;

/// What a player did, as the court acknowledged it.
///
/// @param phones by person; still connected
/// @param deeds in the order in which they were done
/// @param withdrawn the sequences of messages that were taken back
record Played(
    Script script,
    String courtroom,
    String session,
    Map<String, Phone> phones,
    List<Done> deeds,
    Set<Long> withdrawn) {

  /// One acknowledged deed: the entry that must stand at `seq`.
  record Done(long seq, String by, String kind, Audience audience, Optional<String> text) {
    boolean isPublicMessage() {
      return text.isPresent() && audience.equals(Audience.EVERYONE);
    }
  }

  Phone judge() {
    return Objects.requireNonNull(phones.get(script.judge().person()));
  }
}
