package org.microcourt.local.play;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.microcourt.local.clock.CourtClock;

/// Plays a script, waits for the closing, judges what came out and keeps it.
public final class Hearing {
  private final Script script;
  private final Place place;
  private final CourtClock clock;
  private final Progress progress;

  public Hearing(Script script, Place place, CourtClock clock, Progress progress) {
    this.script = script;
    this.place = place;
    this.clock = clock;
    this.progress = progress;
  }

  /// What came out.
  ///
  /// @param missing what does not hold, in plain sentences; empty if all does
  public record Outcome(
      String courtroom, int entries, int pages, Duration took, List<String> missing) {
    public Outcome {
      missing = List.copyOf(missing);
    }

    /// One sentence for people.
    public String told() {
      return "%s: %d entries, %d pages, %.1f s, %s"
          .formatted(
              courtroom,
              entries,
              pages,
              took.toMillis() / 1000.0,
              missing.isEmpty()
                  ? "everything played is in the record and in the transcript"
                  : missing.size() + " things are missing");
    }
  }

  /// @param out the folder to write to
  /// @throws PlayException if it could not be played to its end
  public Outcome hold(HttpClient http, Optional<Path> out) {
    long began = System.nanoTime();
    Played played = new Player(script, http, place, clock, progress).play();
    try {
      Closing closing = Closing.of(played, http);
      out.ifPresent(folder -> Keepsakes.write(closing, folder));
      List<String> missing = Proof.missing(played, closing);
      Outcome outcome =
          new Outcome(
              played.courtroom(),
              closing.record().size(),
              PdfWords.of(closing.pdf()).pages(),
              Duration.ofNanos(System.nanoTime() - began),
              missing);
      progress.end(outcome.told());
      return outcome;
    } catch (Phone.Refused e) {
      throw new PlayException("after the close: " + e.getMessage(), e);
    } finally {
      played.phones().values().forEach(Phone::close);
    }
  }
}
