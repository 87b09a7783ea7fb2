package org.microcourt.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A computation in sentences that a party follows with a calendar on the wall.
final class Explanation {
  private static final ZoneId BEIJING = CourtTime.ONLINE.zone();

  private Explanation() {}

  static String zh(DueTime time) {
    StringBuilder out = new StringBuilder();
    LocalDateTime start = LocalDateTime.ofInstant(time.start(), time.court().zone());
    if (time.amount().unit() == Unit.HOURS) {
      out.append(
          "期间自%s开始，为%s。开始的当时不计入，自%s起算，连续计算%s（民诉法第八十五条第二款）。"
              .formatted(
                  Dates.zh(start.withNano(0).withSecond(0)),
                  time.amount().zh(),
                  Dates.zh(time.first()),
                  night(time) ? "，夜间和休假日不扣除" : ""));
      out.append(time.falls().off() ? "届满之时在休假日；以时计算的期间不因休假日顺延。" : "");
    } else {
      out.append(
          "期间自%s开始，为%s。开始之日不计入，自%s起算，最后一日为%s%s（民诉法第八十五条第二款）。"
              .formatted(
                  Dates.zh(start.toLocalDate()),
                  time.amount().zh(),
                  Dates.zh(time.first().toLocalDate()),
                  Dates.zh(time.last()),
                  clampedZh(time, start.toLocalDate())));
      out.append(movedZh(time));
    }
    out.append("届满时间：%s（%s）。".formatted(Dates.zhEnd(time.end()), zoneZh(time)));
    if (!time.provisional().isEmpty()) {
      out.append("暂定：%s年的放假安排尚未公布，现按法定节日计算，公布后届满日期可能变动。".formatted(years(time, "、")));
    }
    return out.toString();
  }

  static String en(DueTime time) {
    StringBuilder out = new StringBuilder();
    LocalDateTime start = LocalDateTime.ofInstant(time.start(), time.court().zone());
    if (time.amount().unit() == Unit.HOURS) {
      out.append(
          ("The period of %s begins at %s. The hour in which it begins does not count: it runs from"
                  + " %s without a break, through nights and days off (Civil Procedure Law, art."
                  + " 85(2)). ")
              .formatted(time.amount().en(), Dates.en(start), Dates.en(time.first())));
      out.append(
          time.falls().off()
              ? "It ends on a day off; a period in hours is not moved for that. "
              : "");
    } else {
      out.append(
          ("The period of %s begins on %s. That day does not count: the first day is %s and the last"
                  + " is %s%s (Civil Procedure Law, art. 85(2)). ")
              .formatted(
                  time.amount().en(),
                  Dates.en(start.toLocalDate()),
                  Dates.en(time.first().toLocalDate()),
                  Dates.en(time.last()),
                  clamped(time, start.toLocalDate())
                      ? ", the month's last day, for it has no corresponding one"
                      : ""));
      out.append(movedEn(time));
    }
    out.append("It ends at %s (%s).".formatted(Dates.enEnd(time.end()), zoneEn(time)));
    if (!time.provisional().isEmpty()) {
      out.append(
          (" Provisional: the holiday notice for %s is not out. Only the statutory days are counted,"
                  + " and the end may move once it is.")
              .formatted(years(time, ", ")));
    }
    return out.toString();
  }

  private static String movedZh(DueTime time) {
    String makeUp =
        time.falls().kind() == Day.Kind.MAKE_UP
            ? "%s为%s调休上班日，是工作日，期间不因星期六、星期日再顺延。"
                .formatted(Dates.zh(time.falls().date()), zhName(time.falls()))
            : "";
    if (time.skipped().isEmpty()) {
      return makeUp;
    }
    String why =
        runs(time.skipped()).stream().map(Explanation::runZh).collect(Collectors.joining("；"));
    return "最后一日是法定休假日，顺延：%s。以休假日后的第一日%s为届满日（民诉法第八十五条第三款）。"
            .formatted(why, Dates.zh(time.falls().date()))
        + makeUp;
  }

  private static String movedEn(DueTime time) {
    String makeUp =
        time.falls().kind() == Day.Kind.MAKE_UP
            ? "%s is a make-up workday for %s and so a working day. "
                .formatted(Dates.en(time.falls().date()), enName(time.falls()))
            : "";
    if (time.skipped().isEmpty()) {
      return makeUp;
    }
    String why =
        runs(time.skipped()).stream().map(Explanation::runEn).collect(Collectors.joining("; "));
    return "The last day is a day off, so it moves: %s. The first day after is %s (art. 85(3)). "
            .formatted(why, Dates.en(time.falls().date()))
        + makeUp;
  }

  /// Neighbouring days that are off for the same reason, together.
  private static List<List<Day>> runs(List<Day> days) {
    List<List<Day>> runs = new ArrayList<>();
    for (Day day : days) {
      if (runs.isEmpty() || !sameReason(runs.getLast().getLast(), day)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(day);
    }
    return runs;
  }

  private static boolean sameReason(Day one, Day other) {
    return one.kind() == other.kind() && one.holiday().equals(other.holiday());
  }

  private static String runZh(List<Day> run) {
    String from = Dates.zh(run.getFirst().date());
    String days = run.size() == 1 ? from : from + "至" + Dates.zh(run.getLast().date());
    boolean weekend = run.getFirst().kind() == Day.Kind.WEEKEND;
    return days + (weekend ? "为周休息日" : "为" + zhName(run.getFirst()) + "放假");
  }

  private static String runEn(List<Day> run) {
    String from = Dates.en(run.getFirst().date());
    String days = run.size() == 1 ? from : from + " to " + Dates.en(run.getLast().date());
    boolean weekend = run.getFirst().kind() == Day.Kind.WEEKEND;
    return days + (weekend ? ", weekend" : ", off for " + enName(run.getFirst()));
  }

  private static String zhName(Day day) {
    return day.holiday().map(HolidayName::zh).orElse("节假日");
  }

  private static String enName(Day day) {
    return day.holiday().map(HolidayName::en).orElse("a holiday");
  }

  private static boolean night(DueTime time) {
    return !time.last().equals(time.first().toLocalDate());
  }

  private static boolean clamped(DueTime time, LocalDate begins) {
    return time.amount().unit() != Unit.DAYS
        && time.last().getDayOfMonth() != begins.getDayOfMonth();
  }

  private static String clampedZh(DueTime time, LocalDate begins) {
    if (time.amount().unit() == Unit.DAYS) {
      return "";
    }
    return clamped(time, begins) ? "（到期月没有对应日，为该月最后一日）" : "（到期月的对应日）";
  }

  private static String zoneZh(DueTime time) {
    return time.court().zone().equals(BEIJING) ? "北京时间" : time.court().zone().getId();
  }

  private static String zoneEn(DueTime time) {
    return time.court().zone().equals(BEIJING) ? "Beijing time" : time.court().zone().getId();
  }

  private static String years(DueTime time, String between) {
    return time.provisional().stream().map(String::valueOf).collect(Collectors.joining(between));
  }
}
