package org.microcourt.transcripts.assembly;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// How people, times and sections are called in a transcript.
record Words(Proceeding proceeding, ZoneId zone) {

  private static final DateTimeFormatter DAY = format("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = format("yyyy年M月d日 HH:mm");
  private static final DateTimeFormatter SECOND = format("yyyy年M月d日 HH:mm:ss");
  private static final DateTimeFormatter CLOCK = format("HH:mm:ss");

  String day(Instant instant) {
    return DAY.format(local(instant));
  }

  String minute(Instant instant) {
    return MINUTE.format(local(instant));
  }

  /// A due time: midnight is the end of the day before it.
  String end(Instant due) {
    ZonedDateTime local = local(due);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? DAY.format(local.minusDays(1)) + "24时"
        : minute(due);
  }

  String second(Instant instant) {
    return SECOND.format(local(instant));
  }

  String clock(Instant instant) {
    return CLOCK.format(local(instant));
  }

  ZonedDateTime local(Instant instant) {
    return instant.atZone(zone);
  }

  /// Capacity and name of whoever made an entry.
  String speaker(String by) {
    return proceeding.participant(by).map(this::speaker).orElse("系统");
  }

  String speaker(Participant participant) {
    return capacity(participant) + " " + participant.name();
  }

  /// The role; an agent's with that of the party it acts for.
  String capacity(Participant participant) {
    if (participant.role() != Role.AGENT) {
      return participant.role().zh();
    }
    return participant
            .principal()
            .flatMap(proceeding::participant)
            .map(p -> p.role().zh())
            .orElse("")
        + Role.AGENT.zh();
  }

  String heading(Segment segment) {
    SessionType type = proceeding.plan().type();
    return switch (segment) {
      case OPENING, CLOSING -> type.zh() + segment.zh();
      default -> segment.zh();
    };
  }

  /// 一, 二, … 十一 for 1 to 99.
  static String numeral(int number) {
    String digits = "零一二三四五六七八九";
    String tens = number < 10 ? "" : (number < 20 ? "" : digits.charAt(number / 10)) + "十";
    String ones = number % 10 == 0 ? "" : String.valueOf(digits.charAt(number % 10));
    return tens + ones;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
