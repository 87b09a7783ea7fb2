package org.microcourt.transcripts;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.microcourt.platform.Platform;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.transcripts.seal.RemoteTimeStamps;
import org.microcourt.transcripts.seal.Sealer;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.typeset.Typefaces;

/// Puts the steps of the closing together from a function's environment: `TABLE_NAME`,
/// `CASE_FILES_BUCKET`, `COURT_TIME_ZONE`, for the seal `SEAL_KEY`, `SEAL_CERTIFICATES` and, if
/// there is one, `TIME_STAMP_AUTHORITY`, the court's policy, and what the SDK's clients need.
final class Office {

  private Office() {}

  static Drafting drafting(Map<String, String> environment, Clock clock) {
    Platform platform = Platform.of(environment, clock);
    CaseFiles files = new KeptFiles(platform.caseFiles());
    return new Drafting(
        court(platform),
        files,
        new TranscriptAssembler(
            new Typefaces(), zone(platform), preview -> files.find(preview.key())));
  }

  static Sealing sealing(Map<String, String> environment, Clock clock) {
    Platform platform = Platform.of(environment, clock);
    TimeStamps stamps =
        platform
            .environment()
            .findUri("TIME_STAMP_AUTHORITY")
            .<TimeStamps>map(RemoteTimeStamps::new)
            .orElse(TimeStamps.NONE);
    return new Sealing(
        court(platform),
        new KeptFiles(platform.caseFiles()),
        new Sealer(new Typefaces(), zone(platform), stamps),
        platform.seal(),
        clock);
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
