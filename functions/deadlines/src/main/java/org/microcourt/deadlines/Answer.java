package org.microcourt.deadlines;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.microcourt.json.Json;

/// What a wake-up says to its state machine.
sealed interface Answer {
  /// Wake again then: `{"next":"WAIT","until":…}`
  record Wait(Instant until) implements Answer {
    /// In whole seconds, upwards: so a wake-up does not come just before its time.
    @Override
    public Json.Obj toJson() {
      Instant second = until.truncatedTo(ChronoUnit.SECONDS);
      Instant whole = second.equals(until) ? second : second.plusSeconds(1);
      return Json.obj("next", "WAIT", "until", whole.toString());
    }
  }

  /// There is nothing more to wake for: `{"next":"DONE"}`
  record Done() implements Answer {
    @Override
    public Json.Obj toJson() {
      return Json.obj("next", "DONE");
    }
  }

  Json.Obj toJson();
}
