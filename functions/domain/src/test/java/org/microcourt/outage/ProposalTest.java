package org.microcourt.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.calendar.LegalCalendar;

class ProposalTest {
  private static final LegalCalendar CALENDAR = LegalCalendar.shipped();

  /// 24:00 of Tuesday, 24 November 2026, in Beijing.
  private static final Instant DUE = Instant.parse("2026-11-24T16:00:00Z");

  private static Span span(String from, String to) {
    return new Span(Instant.parse(from), Instant.parse(to));
  }

  private static Proposal proposal(String due, Duration lost, String now) {
    return Proposal.of(Instant.parse(due), lost, CALENDAR, Instant.parse(now)).orElseThrow();
  }

  @Test
  void countsEachMomentOnceFromADayBeforeToTheEndOfTheFailure() {
    List<Span> lost =
        Proposal.lost(
            List.of(
                span("2026-11-23T12:00:00Z", "2026-11-23T18:00:00Z"),
                span("2026-11-23T17:00:00Z", "2026-11-23T19:00:00Z"),
                span("2026-11-24T15:30:00Z", "2026-11-24T17:00:00Z"),
                span("2026-11-24T16:00:00Z", "2026-11-24T18:00:00Z"),
                span("2026-11-20T00:00:00Z", "2026-11-23T16:00:00Z")),
            DUE,
            Instant.parse("2026-11-24T16:45:00Z"));

    assertThat(lost)
        .containsExactly(
            span("2026-11-23T16:00:00Z", "2026-11-23T19:00:00Z"),
            span("2026-11-24T15:30:00Z", "2026-11-24T16:45:00Z"));
    assertThat(Span.covered(lost)).isEqualTo(Duration.ofMinutes(255));
  }

  @Test
  void nothingLostProposesNothing() {
    assertThat(Proposal.of(DUE, Duration.ZERO, CALENDAR, DUE)).isEmpty();
  }

  @Test
  void givesTheLostTimeBackAfterTheDueTimeInWholeMinutes() {
    Proposal proposal =
        proposal("2026-11-24T16:00:00Z", Duration.ofSeconds(5401), "2026-11-24T16:10:00Z");

    assertThat(proposal.at()).isEqualTo("2026-11-24T17:31:00Z");
    assertThat(proposal.zh())
        .isEqualTo(
            "届满前24小时内及届满之时，因网络或者平台故障无法办理的时间共1小时31分钟。在原届满时间之后补足，"
                + "建议届满时间为2026年11月25日（星期三）1时31分。是否准许由法官决定（在线诉讼规则第二十五条第二款、民诉法第八十六条）。");
    assertThat(proposal.en())
        .contains("1 h 31 min were lost")
        .contains("01:31 on Wednesday, 25 November 2026");
  }

  @Test
  void movesOverDaysOffToTheEndOfTheNextWorkingDay() {
    // Midnight after Friday, 27 November 2026: two hours later it is Saturday.
    Proposal proposal =
        proposal("2026-11-27T16:00:00Z", Duration.ofHours(2), "2026-11-27T17:00:00Z");

    assertThat(proposal.at()).isEqualTo("2026-11-30T16:00:00Z");
    assertThat(proposal.zh()).contains("其间11月28日、11月29日为休假日").contains("2026年11月30日（星期一）24时");
    assertThat(proposal.en()).contains("2026-11-28, 2026-11-29 being off");
    assertThat(proposal.toJson().objects("skipped")).hasSize(2);
  }

  @Test
  void staysOnAMakeUpSaturdayAndNamesTheHoliday() {
    assertThat(proposal("2026-02-13T16:00:00Z", Duration.ofHours(3), "2026-02-13T16:00:00Z").at())
        .isEqualTo("2026-02-13T19:00:00Z");
    Proposal spring = proposal("2026-02-14T16:00:00Z", Duration.ofHours(3), "2026-02-14T16:00:00Z");
    assertThat(spring.at()).isEqualTo("2026-02-24T16:00:00Z");
    assertThat(spring.zh()).contains("2月15日（春节）");
  }

  @Test
  void runsAfreshWhenItWouldBeOverAlready() {
    Proposal proposal =
        proposal("2026-11-24T16:00:00Z", Duration.ofHours(2), "2026-11-26T02:00:00Z");

    assertThat(proposal.afresh()).isTrue();
    assertThat(proposal.at()).isEqualTo("2026-11-26T04:00:00Z");
    assertThat(proposal.zh()).contains("自现在起补足");
  }

  @Test
  void saysWhenTheCalendarLacksTheYear() {
    Proposal proposal =
        Proposal.of(
                Instant.parse("2031-02-01T16:00:00Z"),
                Duration.ofMinutes(60),
                CALENDAR,
                Instant.parse("2031-02-01T16:00:00Z"))
            .orElseThrow();

    assertThat(proposal.uncharted()).isTrue();
    assertThat(proposal.at()).isEqualTo("2031-02-01T17:00:00Z");
    assertThat(proposal.zh()).contains("共1小时。").contains("没有该年的放假安排");
    assertThat(Optional.of(proposal.toJson().requireLong("lostSeconds"))).contains(3600L);
  }
}
