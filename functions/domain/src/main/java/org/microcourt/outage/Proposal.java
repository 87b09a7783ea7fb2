package org.microcourt.outage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.microcourt.calendar.Day;
import org.microcourt.calendar.HolidayName;
import org.microcourt.calendar.LegalCalendar;
import org.microcourt.calendar.Moved;
import org.microcourt.json.Json;

/// A new due time that gives back what a side lost within the last day before the old one, or
/// across it: the old due time and the lost time, moved to the end of the next working day if it
/// falls on a day off. When that is over already, the lost time runs from now.
///
/// `lost` is what the side lost that lost most; `afresh` says that it runs from now; `uncharted`
/// that the calendar lacks the year, so that the days off are for the judge to look at.
public record Proposal(Instant due, Duration lost, boolean afresh, Moved moved, boolean uncharted) {
  /// How far before the due time a loss matters: who had days before had time enough.
  public static final Duration WINDOW = Duration.ofHours(24);

  /// 在线诉讼规则 art. 25(2) excuses network failures; 民诉法 art. 86 restores what is lost by no fault.
  public static final List<String> ARTICLES = List.of("在线诉讼规则 art. 25(2)", "民诉法 art. 86");

  /// The time that matters for a due time.
  public static Span window(Instant due) {
    return new Span(due.minus(WINDOW), due);
  }

  /// What of these spans was lost for the due time, seen at `now`: those that touch the window,
  /// from its beginning to their own end.
  public static List<Span> lost(Collection<Span> spans, Instant due, Instant now) {
    Span window = window(due);
    Span whole = new Span(window.from(), now.isAfter(due) ? now : due);
    return Span.joined(
        spans.stream()
            .filter(span -> span.within(window).isPresent())
            .flatMap(span -> span.within(whole).stream())
            .toList());
  }

  /// The proposal for a due time of which so much was lost; none if nothing was.
  public static Optional<Proposal> of(
      Instant due, Duration lost, LegalCalendar calendar, Instant now) {
    if (lost.isZero()) {
      return Optional.empty();
    }
    Instant added = due.plus(lost);
    boolean afresh = !added.isAfter(now);
    Instant end = minutes(afresh ? now.plus(lost) : added);
    Optional<Moved> moved = calendar.moved(end);
    return Optional.of(
        new Proposal(
            due, lost, afresh, moved.orElseGet(() -> calendar.asIs(end)), moved.isEmpty()));
  }

  /// Rounded up: nobody loses by it.
  private static Instant minutes(Instant at) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES);
  }

  /// The new due time.
  public Instant at() {
    return moved.at();
  }

  /// The worked explanation, in Chinese.
  public String zh() {
    String base = afresh ? "原届满时间加上该时长已经过去，故自现在起补足" : "在原届满时间之后补足";
    String days = moved.skipped().stream().map(Proposal::zh).collect(Collectors.joining("、"));
    String skip = days.isEmpty() ? "" : "，其间%s为休假日，顺延至其后第一个工作日（民诉法第八十五条第三款）".formatted(days);
    String year = uncharted ? "法庭日历没有该年的放假安排，请核对是否为休假日。" : "";
    return "届满前24小时内及届满之时，因网络或者平台故障无法办理的时间共%s。%s%s，建议届满时间为%s。是否准许由法官决定（在线诉讼规则第二十五条第二款、民诉法第八十六条）。%s"
        .formatted(time("小时", "分钟"), base, skip, moved.zh(), year);
  }

  /// The same in English.
  public String en() {
    String base =
        afresh
            ? "The old due time and this together are over already, so it is given back from now on"
            : "It is given back after the old due time";
    String days = moved.skipped().stream().map(Proposal::en).collect(Collectors.joining(", "));
    String skip =
        days.isEmpty()
            ? ""
            : "; %s being off, it moves to the next working day (Civil Procedure Law, art. 85(3))"
                .formatted(days);
    String year =
        uncharted ? " The calendar lacks this year: see whether the day is a day off." : "";
    return ("Within the 24 hours before the due time and at it, %s were lost by failures of the"
            + " network or the platform. %s%s: %s. The judge decides (Online Litigation Rules, art."
            + " 25(2); Civil Procedure Law, art. 86).%s")
        .formatted(time(" h", " min"), base, skip, moved.en(), year);
  }

  private static String zh(Day day) {
    return "%d月%d日%s"
        .formatted(
            day.date().getMonthValue(),
            day.date().getDayOfMonth(),
            day.holiday().map(name -> "（" + name.zh() + "）").orElse(""));
  }

  private static String en(Day day) {
    return day.date() + day.holiday().map(HolidayName::en).map(n -> " (" + n + ")").orElse("");
  }

  /// In whole minutes, at least one.
  private String time(String hour, String minute) {
    long minutes = Math.max(1, minutes(Instant.EPOCH.plus(lost)).getEpochSecond() / 60);
    String hours = minutes < 60 ? "" : minutes / 60 + hour;
    String rest = minutes % 60 == 0 && minutes > 0 ? "" : minutes % 60 + minute;
    return hours + (hours.isEmpty() || rest.isEmpty() || !hour.startsWith(" ") ? "" : " ") + rest;
  }

  /// `{"at","lostSeconds","skipped","articles","zh","en"}`
  public Json.Obj toJson() {
    return Json.obj(
        "at", at(),
        "lostSeconds", lost.toSeconds(),
        "skipped", moved.skipped().stream().map(Day::toJson).toList(),
        "articles", ARTICLES,
        "zh", zh(),
        "en", en());
  }
}
