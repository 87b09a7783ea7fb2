package org.microcourt.local.states;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.microcourt.json.Json;

/// One entry of a state's `Retry`. A delay grows by `backoffRate` from `interval`, up to `most`;
/// with jitter it is drawn between nothing and that.
record Retrier(
    List<String> errors,
    int interval,
    int maxAttempts,
    double backoffRate,
    OptionalInt most,
    boolean jitter) {
  private static final int DEFAULT_INTERVAL = 1;
  private static final int DEFAULT_ATTEMPTS = 3;
  private static final double DEFAULT_RATE = 2;

  static Retrier of(Json.Obj json) {
    double rate = json.get("BackoffRate").map(Retrier::number).orElse(DEFAULT_RATE);
    int interval = json.integer("IntervalSeconds").orElse((long) DEFAULT_INTERVAL).intValue();
    int attempts = json.integer("MaxAttempts").orElse((long) DEFAULT_ATTEMPTS).intValue();
    if (rate < 1 || interval < 1 || attempts < 0 || json.strings("ErrorEquals").isEmpty()) {
      throw new IllegalArgumentException("a retrier is not well-formed: " + json.text());
    }
    OptionalInt most =
        json.integer("MaxDelaySeconds")
            .map(seconds -> OptionalInt.of(seconds.intValue()))
            .orElse(OptionalInt.empty());
    boolean jitter = json.string("JitterStrategy").filter("FULL"::equals).isPresent();
    return new Retrier(json.strings("ErrorEquals"), interval, attempts, rate, most, jitter);
  }

  private static double number(Json json) {
    return json instanceof Json.Num(double value) ? value : 0;
  }

  boolean retries(StatesError error) {
    return errors.stream().anyMatch(error::is);
  }

  /// The delay before another attempt; `retried` counts those that this entry has caused.
  Duration delay(int retried, RandomGenerator random) {
    double seconds = interval * Math.pow(backoffRate, retried);
    double capped = most.isPresent() ? Math.min(seconds, most.getAsInt()) : seconds;
    double drawn = jitter ? random.nextDouble() * capped : capped;
    // A century is as good as never and keeps the arithmetic of time whole.
    return Duration.ofMillis((long) Math.min(drawn * 1000, 3.2e12));
  }
}
