package org.microcourt.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// How long an online mediation lasts (R-MED-CLOCK, 在线调解规则 art. 24).
public enum MediationClock {
  /// Before the case is filed.
  BEFORE_FILING(30),
  /// After filing, in ordinary procedure.
  ORDINARY(15),
  /// After filing, in summary procedure, of which small claims are a part (民诉法 arts. 160-170).
  SUMMARY(7);

  private static final String ARTICLE = "在线调解规则 art. 24";

  private final Amount amount;

  MediationClock(int days) {
    this.amount = Amount.days(days);
  }

  public Amount amount() {
    return amount;
  }

  /// The end of the mediation. `start` is when the mediator or the mediating body accepted it, or,
  /// where a judge presides, when the last party agreed (art. 24(2)).
  public Reckoning end(LegalCalendar calendar, Instant start) {
    return switch (calendar.reckon(start, amount)) {
      case Reckoning.Due(DueTime time) -> new Reckoning.Due(time.under(ARTICLE));
      case Reckoning.Refused refused -> refused;
    };
  }

  /// Why the time may not be extended; empty when all parties have agreed (art. 24(1)).
  public static Optional<Refusal> extensionRefusal(Set<String> parties, Set<String> agreed) {
    return !parties.isEmpty() && agreed.containsAll(parties)
        ? Optional.empty()
        : Optional.of(Rule.MEDIATION_EXTENSION.refusal());
  }
}
