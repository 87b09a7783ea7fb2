/// What is kept by person: courtrooms, read cursors, live connections and past ones.
///
/// ```
/// PERSON#<subject>
///   COURTROOM#<courtroom>   since (S): the person takes part; written by the reactions
///   CURSOR#<courtroom>      seq (N), at (S): how far the person has read; only moves forward
///   CONNECTIONS             connections (M: connection id -> epoch second until which it can live),
///                           ttl (N): the latest of them
///   PRESENCE#<since>#<id>   since (S), until (S), ended (S), code (N): a connection as it was;
///                           ttl (N): removed after `PRESENCE_KEPT`
/// ```
@NullMarked
package org.microcourt.platform.people;

import org.jspecify.annotations.NullMarked;
