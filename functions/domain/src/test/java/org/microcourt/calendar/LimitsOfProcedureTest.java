package org.microcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.calendar.Calendars.SHIPPED;
import static org.microcourt.calendar.Calendars.at;
import static org.microcourt.calendar.Calendars.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microcourt.calendar.ProductionLimit.Basis;
import org.microcourt.calendar.ProductionLimit.Track;
import org.microcourt.rule.Refusal;

/// R-PROD-LIMIT, R-RESTORE and R-MED-CLOCK.
class LimitsOfProcedureTest {
  private static final Instant START = at("2026-11-02T09:00");

  @ParameterizedTest(name = "{0} {1}: {2} days, {3} -> {4}")
  @CsvSource({
    "ORDINARY, SET_BY_COURT, 14, , production-too-short",
    "ORDINARY, SET_BY_COURT, 15, , ",
    "ORDINARY, SET_BY_COURT, 60, , ",
    "ORDINARY, AGREED_BY_PARTIES, 5, , ",
    "ORDINARY, RENEWED, 3, , ",
    "SECOND_INSTANCE, SET_BY_COURT, 9, , production-too-short",
    "SECOND_INSTANCE, SET_BY_COURT, 10, , ",
    "SECOND_INSTANCE, RENEWED, 2, , ",
    "SUMMARY, SET_BY_COURT, 15, , ",
    "SUMMARY, SET_BY_COURT, 16, , production-too-long",
    "SUMMARY, AGREED_BY_PARTIES, 16, , production-too-long",
    "SUMMARY, RENEWED, 20, , ",
    "SUMMARY, SET_BY_COURT, 1, , ",
    "SMALL_CLAIMS, SET_BY_COURT, 7, , ",
    "SMALL_CLAIMS, SET_BY_COURT, 8, , production-small-claim",
    "SMALL_CLAIMS, AGREED_BY_PARTIES, 8, , production-small-claim",
    "SMALL_CLAIMS, SET_BY_COURT, 8, ' ', production-small-claim",
    "SMALL_CLAIMS, SET_BY_COURT, 8, 证据在外地, ",
    "SMALL_CLAIMS, SET_BY_COURT, 16, 证据在外地, production-too-long",
    "SMALL_CLAIMS, RENEWED, 16, , ",
  })
  void boundsTheLimitForEvidence(
      Track track, Basis basis, int days, String reason, String expected) {
    Instant due = due(SHIPPED.reckon(START, Amount.days(days))).due();
    Optional<Refusal> refusal =
        new ProductionLimit(track, basis, Optional.ofNullable(reason)).refusal(SHIPPED, START, due);
    assertThat(refusal.map(Refusal::code)).isEqualTo(Optional.ofNullable(expected));
    assertThat(refusal.flatMap(Refusal::rule))
        .isEqualTo(Optional.ofNullable(expected).map(code -> "R-PROD-LIMIT"));
  }

  @ParameterizedTest(name = "{0} may end at {1}: {2}")
  @CsvSource({
    // 15 days from 20 September 2026 end on 5 October, moved to the 8th.
    "SUMMARY, 2026-10-09T00:00, ",
    "SUMMARY, 2026-10-09T00:01, production-too-long",
    "ORDINARY, 2026-10-06T00:00, ",
    "ORDINARY, 2026-10-05T23:59, production-too-short",
  })
  void countsTheBoundsByTheCalendar(Track track, String due, String expected) {
    ProductionLimit limit = new ProductionLimit(track, Basis.SET_BY_COURT, Optional.empty());
    assertThat(limit.refusal(SHIPPED, at("2026-09-20T09:00"), at(due)).map(Refusal::code))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void needsTheYearOfABound() {
    ProductionLimit limit =
        new ProductionLimit(Track.SUMMARY, Basis.SET_BY_COURT, Optional.empty());
    assertThat(limit.refusal(SHIPPED, at("2030-03-01T09:00"), at("2030-03-05T00:00")))
        .map(Refusal::code)
        .contains("calendar-year");
  }

  @ParameterizedTest(name = "ended {0}, asked {1}: {2}")
  @CsvSource({
    "2026-11-20T09:00, 2026-11-25T09:00, ",
    // Ten days from 18 November end on Saturday the 28th, moved to Monday the 30th.
    "2026-11-18T09:00, 2026-11-30T23:59, ",
    "2026-11-18T09:00, 2026-12-01T00:00, restore-too-late",
    "2026-11-10T09:00, 2026-11-17T23:59, restore-running",
    "2026-11-26T09:00, 2026-11-25T09:00, restore-obstacle",
    "2026-11-01T09:00, 2026-11-20T09:00, restore-obstacle",
  })
  void restoresAMissedPeriodOnApplicationInTime(String ended, String asked, String expected) {
    DueTime missed = due(SHIPPED, "2026-11-02T09:00", Amount.days(15));
    Restoration restoration = new Restoration(missed.start(), missed.due(), at(ended), at(asked));
    assertThat(restoration.refusal(SHIPPED).map(Refusal::code))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void showsTheWindowOfARestoration() {
    DueTime missed = due(SHIPPED, "2026-11-02T09:00", Amount.days(15));
    DueTime window =
        due(
            new Restoration(
                    missed.start(), missed.due(), at("2026-11-18T09:00"), at("2026-11-20T09:00"))
                .window(SHIPPED));
    assertThat(window.articles()).startsWith("民诉法 art. 86");
    assertThat(window.falls().date()).isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void doesNotGuessAWindowInAMissingYear() {
    DueTime missed = due(SHIPPED, "2027-12-01T09:00", Amount.days(15));
    Restoration late =
        new Restoration(
            missed.start(), missed.due(), at("2027-12-25T09:00"), at("2027-12-26T09:00"));
    assertThat(late.refusal(SHIPPED)).map(Refusal::code).contains("calendar-year");
  }

  @ParameterizedTest
  @CsvSource({
    "BEFORE_FILING, 2026-12-25", // 30 days
    "ORDINARY, 2026-12-10", // 15 days
    "SUMMARY, 2026-12-02" // 7 days
  })
  void limitsAMediation(MediationClock clock, LocalDate ends) {
    DueTime time = due(clock.end(SHIPPED, at("2026-11-25T09:00")));
    assertThat(time.falls().date()).isEqualTo(ends);
    assertThat(time.articles()).startsWith("在线调解规则 art. 24");
  }

  @Test
  void extendsAMediationOnlyWithTheConsentOfAll() {
    assertThat(MediationClock.extensionRefusal(Set.of("p2", "p3"), Set.of("p2", "p3", "p4")))
        .isEmpty();
    assertThat(MediationClock.extensionRefusal(Set.of("p2", "p3"), Set.of("p2")))
        .map(Refusal::code)
        .contains("mediation-extension");
    assertThat(MediationClock.extensionRefusal(Set.of(), Set.of())).isPresent();
  }
}
