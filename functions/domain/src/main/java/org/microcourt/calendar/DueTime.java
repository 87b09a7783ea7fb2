package org.microcourt.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// A due time and how it was computed.
///
/// `first` is where the first counted hour or day begins, `last` the last counted day before any
/// move, `skipped` the days off that it was moved over, `falls` the day that the period ends on.
/// `due` is exclusive: an act is in time before it. `provisional` names the years whose holiday
/// notice was not out when this was computed and may yet move it; `articles` are the sources.
public record DueTime(
    Instant start,
    Amount amount,
    CourtTime court,
    LocalDateTime first,
    LocalDate last,
    List<Day> skipped,
    Day falls,
    Instant due,
    List<Integer> provisional,
    List<String> articles) {

  public DueTime {
    start = start.truncatedTo(ChronoUnit.MILLIS);
    skipped = List.copyOf(skipped);
    provisional = List.copyOf(provisional);
    articles = List.copyOf(articles);
  }

  /// Whether what the court received at this instant was in time.
  public boolean inTime(Instant received) {
    return received.isBefore(due);
  }

  /// Whether what was handed to the post at this instant is in time, whenever it arrives (民诉法 art.
  /// 85(4)). The post needs no counter of the court: the day counts to 24:00.
  public boolean postedInTime(Instant posted) {
    return amount.unit() == Unit.HOURS
        ? inTime(posted)
        : posted.isBefore(CourtTime.midnight(falls.date()).atZone(court.zone()).toInstant());
  }

  /// The same, with the article that the amount comes from before the ones on counting.
  public DueTime under(String article) {
    List<String> all = new ArrayList<>();
    all.add(article);
    all.addAll(articles);
    return new DueTime(start, amount, court, first, last, skipped, falls, due, provisional, all);
  }

  /// The computation for a party to read, in Chinese.
  public String zh() {
    return Explanation.zh(this);
  }

  /// The same in English.
  public String en() {
    return Explanation.en(this);
  }

  /// The end in the court's zone.
  LocalDateTime end() {
    return LocalDateTime.ofInstant(due, court.zone());
  }

  /// All members, and both sentences as `zh` and `en` for a screen that computes nothing.
  public Json.Obj toJson() {
    return Json.obj(
        "start", start,
        "amount", amount.toJson(),
        "zone", court.zone().getId(),
        "closing", court.closing().map(LocalTime::toString),
        "first", first.toString(),
        "last", last.toString(),
        "skipped", skipped.stream().map(Day::toJson).toList(),
        "falls", falls.toJson(),
        "due", due,
        "provisional", provisional,
        "articles", articles,
        "zh", zh(),
        "en", en());
  }

  /// Reads what `toJson` writes; the sentences follow from the rest.
  public static DueTime fromJson(Json.Obj json) {
    return new DueTime(
        Instants.parse(json.requireString("start"), "start"),
        Amount.fromJson(json.requireObject("amount")),
        new CourtTime(
            zone(json.requireString("zone")),
            json.string("closing").map(text -> Dates.time(text, "closing"))),
        Dates.dateTime(json.requireString("first"), "first"),
        Dates.date(json.requireString("last"), "last"),
        json.objects("skipped").stream().map(Day::fromJson).toList(),
        Day.fromJson(json.requireObject("falls")),
        Instants.parse(json.requireString("due"), "due"),
        json.array("provisional").stream().map(DueTime::year).toList(),
        json.strings("articles"));
  }

  private static ZoneId zone(String id) {
    if (ZoneId.getAvailableZoneIds().contains(id)) {
      return ZoneId.of(id);
    }
    throw new JsonException("zone", "must be a time zone like Asia/Shanghai");
  }

  private static int year(Json year) {
    if (year instanceof Json.Num number) {
      return (int) number.asLong("provisional");
    }
    throw new JsonException("provisional", "must be a list of years");
  }
}
