package org.microcourt.transcripts;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.microcourt.platform.Platform;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.typeset.Typefaces;

/// Puts the steps of the closing together from a function's environment: `TABLE_NAME`,
/// `CASE_FILES_BUCKET`, `COURT_TIME_ZONE`, the court's policy, and what the SDK's clients need.
final class Office {

  private Office() {}

  static Drafting drafting(Map<String, String> environment, Clock clock) {
    Platform platform = Platform.of(environment, clock);
    ObjectStore files = platform.caseFiles();
    return new Drafting(
        court(platform), files::put, new TranscriptAssembler(new Typefaces(), zone(platform)));
  }

  static Filing filing(Map<String, String> environment, Clock clock) {
    return new Filing(court(Platform.of(environment, clock)));
  }

  private static Court court(Platform platform) {
    return new RecordedCourt(platform.records(), platform.recorder());
  }

  private static ZoneId zone(Platform platform) {
    String zone = platform.environment().require("COURT_TIME_ZONE");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalStateException("environment variable COURT_TIME_ZONE is no time zone", e);
    }
  }
}
