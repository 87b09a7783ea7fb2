package org.microcourt.local.play;

import java.util.Optional;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.local.issuer.Person;

/// Somebody of a script. `principal` is the person for whom an agent acts, `account` what the
/// log-in page says.
public record Speaker(
    Person account,
    String name,
    Role role,
    Optional<String> principal,
    Optional<Authority> authority) {
  /// The subject with which it logs in.
  public String person() {
    return account.sub();
  }
}
