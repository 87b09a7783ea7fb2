package org.microcourt.bench;

import java.util.Collection;
import java.util.List;

/// Measured values in ascending order, in milliseconds if they are times.
public record Samples(List<Double> sorted) {
  public Samples {
    sorted = sorted.stream().sorted().toList();
  }

  /// Of nanoseconds.
  public static Samples ofNanos(Collection<Long> nanos) {
    return new Samples(nanos.stream().map(n -> n / 1e6).toList());
  }

  /// The middle one.
  public double median() {
    return quantile(0.5);
  }

  /// The smallest value that this share of all does not exceed.
  public double quantile(double share) {
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
  }
}
