package org.microcourt.decision;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.microcourt.act.Act;
import org.microcourt.record.Audience;
import org.microcourt.rule.CourtRule;
import org.microcourt.rule.Refusal;

/// Rules asked in turn; the first that does not hold refuses, and the later ones are not asked.
final class Checks {
  private @Nullable Refusal refusal;

  Checks require(CourtRule rule, BooleanSupplier holds) {
    if (refusal == null && !holds.getAsBoolean()) {
      refusal = rule.refusal();
    }
    return this;
  }

  Checks require(CourtRule rule, String field, BooleanSupplier holds) {
    if (refusal == null && !holds.getAsBoolean()) {
      refusal = rule.refusal().at(field);
    }
    return this;
  }

  Checks refuse(Supplier<Optional<Refusal>> reason) {
    if (refusal == null) {
      refusal = reason.get().orElse(null);
    }
    return this;
  }

  Decision then(String by, Supplier<Act> act) {
    return then(by, Audience.EVERYONE, act);
  }

  Decision then(String by, Audience audience, Supplier<Act> act) {
    return refusal == null
        ? new Decision.Accepted(by, audience, act.get())
        : new Decision.Refused(refusal);
  }
}
