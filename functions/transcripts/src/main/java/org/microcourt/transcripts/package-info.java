/// The closing of a session: its transcript is drafted, kept in the case files, and filed.
///
/// Each step may be delivered again and may have been cut off at any point before; it looks in the
/// record for what was already done, and what it writes outside the record is a function of the
/// record alone.
@NullMarked
package org.microcourt.transcripts;

import org.jspecify.annotations.NullMarked;
