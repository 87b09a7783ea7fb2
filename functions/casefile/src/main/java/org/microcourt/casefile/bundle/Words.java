package org.microcourt.casefile.bundle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.microcourt.calendar.CourtTime;
import org.microcourt.casefile.DocumentRef.Volume;

/// Words that the index and the pages share.
final class Words {
  private static final ZoneId ZONE = CourtTime.ONLINE.zone();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

  private Words() {}

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String volume(Volume volume) {
    return volume == Volume.MAIN ? "正卷" : "副卷";
  }
}
