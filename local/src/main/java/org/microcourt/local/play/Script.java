package org.microcourt.local.play;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Role;
import org.microcourt.local.issuer.Person;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;

/// A whole case to be played: who takes part in which case, one session, and what happens in it.
///
/// @param begins the hour of the court's day at which it starts; at once if there is none
/// @param cast the first judge of it opens the courtroom and adds the others in their order
public record Script(
    CaseInfo caseInfo,
    Sitting sitting,
    Optional<LocalTime> begins,
    List<Speaker> cast,
    List<Turn> turns) {

  /// The session; an asynchronous one lasts for `period` from the start.
  public record Sitting(SessionType type, Mode mode, String title, Optional<Duration> period) {}

  /// One deed of one person, `at` so long after the start. `label` names it for later turns.
  public record Turn(Duration at, String person, Deed deed, Optional<String> label) {}

  public Script {
    cast = List.copyOf(cast);
    turns = List.copyOf(turns);
  }

  /// Everybody who can log in.
  public List<Person> people() {
    return cast.stream().map(Speaker::account).toList();
  }

  Speaker speaker(String person) {
    return cast.stream().filter(s -> s.person().equals(person)).findFirst().orElseThrow();
  }

  Speaker judge() {
    return cast.stream().filter(s -> s.role() == Role.JUDGE).findFirst().orElseThrow();
  }
}
