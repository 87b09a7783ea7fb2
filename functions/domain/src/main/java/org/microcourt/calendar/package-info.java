/// The legal calendar (R-PERIOD): how a procedural period is counted, and what shows the count.
///
/// - **Start.** The hour or day in which a period begins does not count; it runs from the next hour
///   or day (民诉法 art. 85(2), 民诉解释 art. 125).
/// - **Hours** run on through nights and days off. Art. 85(3) moves a last *day*; a period in hours
///   has none, and those of the law (48 hours for a ruling on preservation) are urgent ones. No
///   authority to the contrary was found; the computation says so when the end is on a day off.
/// - **Months and years** end on the corresponding day, or where there is none on the last day of
///   the month (民法典 art. 202; 最高人民法院 judicial document of 2014-12-12 on counting periods).
/// - **Days off.** Since 2022 art. 85(3) says 法定休假日. Saturdays and Sundays are among them: the
///   document of 2014-12-12 names both, courts publish it so, and 国务院关于职工工作时间的规定 art. 7 makes them
///   the weekly rest days. Days exchanged by the State Council's yearly notice follow the exchange:
///   a make-up Saturday is a working day and a day given off in return is a day off (the sense of
///   the former 民通意见 art. 198(2): where rest days are rearranged, the real ones count).
/// - **End.** 24:00 of the last day in the court's time zone, or the closing time where the act
///   needs the court's counter (民法典 art. 203(2)). A court online has no closing time.
/// - **Post.** Time in transit does not count: what is posted before the end is in time (art.
///   85(4)).
///
/// Days off are data, one JSON text a year. Nothing here reads a clock.
@NullMarked
package org.microcourt.calendar;

import org.jspecify.annotations.NullMarked;
