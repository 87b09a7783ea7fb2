/// What follows an entry: memberships, snapshots, closings, sealings, timers of due times, a mark
/// for the public log, and telling the phones of what the court does by itself.
///
/// The table's stream brings each entry at least once, those of a courtroom in order. Every
/// reaction can be repeated: it brings something outside the record to what the record says now.
@NullMarked
package org.microcourt.reactions;

import org.jspecify.annotations.NullMarked;
