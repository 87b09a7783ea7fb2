package org.microcourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.calendar.Calendars.BEIJING;
import static org.microcourt.calendar.Calendars.SHIPPED;
import static org.microcourt.calendar.Calendars.due;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  @Test
  void tellsHowTheDaysWereCountedAndWhyTheLastOneMoved() {
    DueTime time = due(SHIPPED, "2026-09-20T09:30", Amount.days(15));
    assertThat(time.zh())
        .isEqualTo(
            "期间自2026年9月20日（星期日）开始，为15日。开始之日不计入，自2026年9月21日（星期一）起算，"
                + "最后一日为2026年10月5日（星期一）（民诉法第八十五条第二款）。"
                + "最后一日是法定休假日，顺延：2026年10月5日（星期一）至2026年10月7日（星期三）为国庆节放假。"
                + "以休假日后的第一日2026年10月8日（星期四）为届满日（民诉法第八十五条第三款）。"
                + "届满时间：2026年10月8日（星期四）24时（北京时间）。");
    assertThat(time.en())
        .isEqualTo(
            "The period of 15 days begins on Sunday, 20 September 2026. That day does not count: the"
                + " first day is Monday, 21 September 2026 and the last is Monday, 5 October 2026"
                + " (Civil Procedure Law, art. 85(2)). The last day is a day off, so it moves: Monday,"
                + " 5 October 2026 to Wednesday, 7 October 2026, off for National Day. The first day"
                + " after is Thursday, 8 October 2026 (art. 85(3)). It ends at 24:00 on Thursday, 8"
                + " October 2026 (Beijing time).");
  }

  @Test
  void tellsThatAMakeUpSaturdayIsAWorkingDay() {
    DueTime time = due(SHIPPED, "2026-09-25T09:00", Amount.days(15));
    assertThat(time.zh()).contains("2026年10月10日（星期六）为国庆节调休上班日，是工作日");
    assertThat(time.en()).contains("10 October 2026 is a make-up workday for National Day");
  }

  @Test
  void namesEachReasonOfAMoveOverSeveral() {
    DueTime time = due(SHIPPED, "2024-05-25T09:00", Amount.days(15));
    assertThat(time.zh()).contains("2024年6月9日（星期日）为周休息日；2024年6月10日（星期一）为端午节放假");
    assertThat(time.en())
        .contains(
            "Sunday, 9 June 2024, weekend; Monday, 10 June 2024, off for Dragon Boat Festival");
  }

  @Test
  void tellsThatAProvisionalEndMayMove() {
    DueTime time = due(SHIPPED, "2027-01-21T09:00", Amount.days(15));
    assertThat(time.zh()).endsWith("暂定：2027年的放假安排尚未公布，现按法定节日计算，公布后届满日期可能变动。");
    assertThat(time.en()).contains("Provisional: the holiday notice for 2027 is not out.");
  }

  @Test
  void tellsThatHoursRunOnIntoADayOff() {
    DueTime time = due(SHIPPED, "2026-09-30T10:15", Amount.hours(24));
    assertThat(time.zh())
        .isEqualTo(
            "期间自2026年9月30日（星期三）10时15分开始，为24小时。开始的当时不计入，"
                + "自2026年9月30日（星期三）11时起算，连续计算，夜间和休假日不扣除（民诉法第八十五条第二款）。"
                + "届满之时在休假日；以时计算的期间不因休假日顺延。"
                + "届满时间：2026年10月1日（星期四）11时（北京时间）。");
    assertThat(time.en()).contains("a period in hours is not moved");
  }

  @Test
  void tellsWhenAMonthHasNoCorrespondingDay() {
    assertThat(due(SHIPPED, "2026-01-31T09:00", Amount.months(1)).zh()).contains("没有对应日，为该月最后一日");
    assertThat(due(SHIPPED, "2026-01-28T09:00", Amount.months(1)).zh()).contains("（到期月的对应日）");
    assertThat(due(SHIPPED, "2026-01-31T09:00", Amount.months(1)).en())
        .contains("no corresponding");
  }

  @Test
  void namesTheClosingTimeAndAnotherZone() {
    CourtTime counter = new CourtTime(BEIJING, Optional.of(LocalTime.of(17, 30)));
    LegalCalendar closing = LegalCalendar.of(ShippedYears.read(), counter);
    assertThat(due(closing, "2026-11-25T09:00", Amount.days(15)).zh())
        .endsWith("届满时间：2026年12月10日（星期四）17时30分（北京时间）。");
    CourtTime urumqi = new CourtTime(ZoneId.of("Asia/Urumqi"), Optional.empty());
    LegalCalendar west = LegalCalendar.of(ShippedYears.read(), urumqi);
    assertThat(due(west, "2026-11-25T09:00", Amount.days(1)).zh()).endsWith("24时（Asia/Urumqi）。");
  }

  @Test
  void saysNothingOfWhatDidNotHappen() {
    DueTime time = due(SHIPPED, "2026-11-25T09:00", Amount.days(15));
    assertThat(List.of(time.zh(), time.en()))
        .noneMatch(text -> text.contains("顺延") || text.contains("moves") || text.contains("暂定"));
  }
}
