/// The court's legal calendar: the years that the software comes with, and those that an operator
/// has put into the table.
///
/// ```
/// CALENDAR
///   YEAR#<year>             text (S): the year's JSON, as docs/legal-calendar.md describes it; v (N): 1
/// ```
///
/// No function may write here: an operator puts an item, and within ten minutes every function
/// counts by it.
@NullMarked
package org.microcourt.platform.calendar;

import org.jspecify.annotations.NullMarked;
