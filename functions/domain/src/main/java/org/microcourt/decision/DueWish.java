package org.microcourt.decision;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.calendar.Amount;
import org.microcourt.calendar.DueTime;
import org.microcourt.calendar.Reckoning;
import org.microcourt.deadline.Due;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// How a due time is asked for: an instant, or a period that the legal calendar counts from now.
public sealed interface DueWish {
  /// This instant.
  record At(Instant instant) implements DueWish {}

  /// A period.
  record In(Amount amount) implements DueWish {}

  /// What a wish comes to.
  sealed interface Reckoned {
    /// A due time in the future.
    record Fit(Due due) implements Reckoned {}

    /// None.
    record Unfit(Refusal refusal) implements Reckoned {}
  }

  /// The due time, counted from `now`.
  default Reckoned reckon(CourtPolicy policy, Instant now) {
    return switch (this) {
      case At(Instant instant) when !instant.isAfter(now) ->
          new Reckoned.Unfit(Rule.DUE_IN_THE_PAST.refusal().at("due"));
      case At(Instant instant) -> new Reckoned.Fit(new Due(instant, Optional.empty()));
      case In(Amount amount) ->
          switch (policy.calendar().reckon(now, amount)) {
            case Reckoning.Due(DueTime time) ->
                new Reckoned.Fit(new Due(time.due(), Optional.of(time)));
            case Reckoning.Refused(Refusal refusal) -> new Reckoned.Unfit(refusal.at("due"));
          };
    };
  }
}
