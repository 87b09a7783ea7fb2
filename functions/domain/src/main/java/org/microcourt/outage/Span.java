package org.microcourt.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;

/// A stretch of time; `to` does not belong to it.
public record Span(Instant from, Instant to) {
  public Span {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a span ends after it begins");
    }
  }

  /// The span, if there is any time in it.
  public static Optional<Span> of(Instant from, Instant to) {
    return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /// What both have in common.
  public Optional<Span> within(Span other) {
    return of(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
  }

  /// The spans in order, those that overlap or touch joined.
  public static List<Span> joined(Collection<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      if (joined.isEmpty() || joined.getLast().to.isBefore(span.from)) {
        joined.add(span);
      } else if (joined.getLast().to.isBefore(span.to)) {
        joined.set(joined.size() - 1, new Span(joined.getLast().from, span.to));
      }
    }
    return joined;
  }

  /// How much time the spans cover, each moment counted once.
  public static Duration covered(Collection<Span> spans) {
    return joined(spans).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }

  /// How long it is.
  public Duration length() {
    return Duration.between(from, to);
  }

  /// `{"from","to"}`
  public Json.Obj toJson() {
    return Json.obj("from", from, "to", to);
  }
}
