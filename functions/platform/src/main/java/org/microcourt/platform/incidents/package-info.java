/// Failures of the court's own platform, as the staff recorded them.
///
/// ```
/// INCIDENTS
///   INCIDENT#<from>#<id>    from (S), to (S): the time; description (S); by (S), at (S): who recorded
///                           it and when; v (N): 1
/// ```
///
/// One is recorded once and never changed by a function. An operator may put an item by hand, with
/// `by` saying so.
@NullMarked
package org.microcourt.platform.incidents;

import org.jspecify.annotations.NullMarked;
