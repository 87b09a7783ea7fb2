package org.microcourt.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.microcourt.record.Audience;
import org.microcourt.record.Hash;

/// 卷宗导出: an export of the case file from the wish (entry `seq`, by a participant) to what became of
/// it.
public record ExportState(
    String id,
    String by,
    ExportForm form,
    Audience audience,
    long seq,
    Instant at,
    Optional<Outcome> outcome) {
  /// After this time nothing is made of a wish any more that was not answered; its workflow has
  /// ended long before.
  public static final Duration PATIENCE = Duration.ofHours(3);

  /// How long what was made can be fetched.
  public static final Duration KEPT = Duration.ofDays(7);

  /// What became of it, with its entry.
  public sealed interface Outcome {
    /// The entry.
    long seq();
  }

  /// It was made, with this many documents in it.
  public record Made(long seq, Instant at, long size, Hash sha256, int documents)
      implements Outcome {}

  /// It was not made.
  public record Failed(long seq, ExportFailure reason) implements Outcome {}

  /// Where what was made is kept. The export's name is all that distinguishes it: who may have it
  /// is asked when a link is given.
  public String key(String courtroom) {
    return "courtrooms/%s/exports/%s.%s".formatted(courtroom, id, form.ending());
  }

  /// The same with what became of it; the first outcome stays.
  public ExportState with(Outcome what) {
    return outcome.isPresent()
        ? this
        : new ExportState(id, by, form, audience, seq, at, Optional.of(what));
  }

  /// Whether it is being made.
  public boolean isRunning(Instant now) {
    return outcome.isEmpty() && now.isBefore(at.plus(PATIENCE));
  }

  /// What was made, if it was.
  public Optional<Made> made() {
    return outcome.filter(Made.class::isInstance).map(Made.class::cast);
  }
}
