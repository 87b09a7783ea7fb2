/// The record of each courtroom in the table, and the one path by which it grows.
///
/// ```
/// COURTROOM#<courtroom>
///   ENTRY#<12-digit seq>    entry (S): the entry's JSON text, with leaf and chain
///                           acks (M): "<participant ordinal>.<device>" -> c (N): the last command
///                             number taken from it, s (N): the sequence of the entry that it made
///                           v (N): 1
///                           restored (BOOL): only on an entry that was recorded elsewhere
///                           never updated, deleted or expired
///   SNAPSHOT                seq (N), state (B): gzip of the JSON of fold and acks, v (N): 1
/// ```
///
/// An append is a strongly consistent query of all entries after the last one known (tail and
/// catch-up in one), a decision, and one put at the next sequence on the condition that nothing
/// stands there. Whatever fails or races, the entry that stands at a sequence is the truth.
@NullMarked
package org.microcourt.platform.record;

import org.jspecify.annotations.NullMarked;
