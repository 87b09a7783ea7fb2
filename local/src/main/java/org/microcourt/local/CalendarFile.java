package org.microcourt.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.microcourt.calendar.LegalCalendar;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// The operator's years of the legal calendar from a file: one year, or a list of years, each as
/// docs/legal-calendar.md describes it.
final class CalendarFile {
  private CalendarFile() {}

  /// The years, which together with the shipped ones must make a calendar.
  ///
  /// @throws CourtStartException if they do not, with the place of the fault
  static List<Json.Obj> read(Path file) {
    try {
      List<Json.Obj> years = years(Json.parse(Files.readString(file)));
      LegalCalendar.shipped().with(years);
      return years;
    } catch (NoSuchFileException e) {
      throw new CourtStartException("There is no calendar " + file + ".", e);
    } catch (JsonException e) {
      throw new CourtStartException("The calendar " + file + " is refused: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CourtStartException("The calendar " + file + " cannot be read.", e);
    }
  }

  private static List<Json.Obj> years(Json json) {
    List<Json> items = json instanceof Json.Arr(List<Json> several) ? several : List.of(json);
    return items.stream()
        .map(item -> {
          if (item instanceof Json.Obj year) {
            return year;
          }
          throw new JsonException("years", "must be a year or a list of years");
        })
        .toList();
  }
}
