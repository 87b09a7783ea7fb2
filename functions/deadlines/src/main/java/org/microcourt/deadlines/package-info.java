/// The clock: reminders and the ends of due times.
///
/// A timer only wakes; what is to be done is decided from the record, each time anew. Whatever
/// comes again, too late or for a due time that was moved therefore changes nothing.
@NullMarked
package org.microcourt.deadlines;

import org.jspecify.annotations.NullMarked;
