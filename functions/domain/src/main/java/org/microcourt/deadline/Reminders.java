package org.microcourt.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// When the court reminds of a due time: `before` it; a period shorter than the longest of these is
/// reminded of at half time as well.
public record Reminders(List<Duration> before) {
  /// One day and one hour before.
  public static final Reminders USUAL =
      new Reminders(List.of(Duration.ofDays(1), Duration.ofHours(1)));

  /// A moment to remind at; `name` is `half` or the ISO 8601 duration before the due time.
  public record Point(String name, Instant at) {}

  public Reminders {
    before = List.copyOf(before);
    if (before.stream().anyMatch(early -> !early.isPositive())) {
      throw new IllegalArgumentException("a reminder comes before the due time");
    }
  }

  /// ISO 8601 durations with commas between, `PT24H,PT1H`; without any there are no reminders.
  public static Reminders parse(String text) {
    return new Reminders(
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(Duration::parse)
            .distinct()
            .toList());
  }

  /// The points of a period, in order; those before it began are left out.
  public List<Point> of(Instant from, Instant due) {
    Duration whole = Duration.between(from, due);
    List<Point> points = new ArrayList<>();
    for (Duration early : before) {
      if (early.compareTo(whole) < 0) {
        points.add(new Point(early.toString(), due.minus(early)));
      }
    }
    if (before.stream().anyMatch(early -> early.compareTo(whole) >= 0)) {
      points.add(new Point("half", from.plus(whole.dividedBy(2))));
    }
    points.sort(Comparator.comparing(Point::at));
    return List.copyOf(points);
  }
}
