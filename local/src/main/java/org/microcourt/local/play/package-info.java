/// Plays a hearing through the court as its people would: each on a connection and with a log-in of
/// its own. Then looks whether everything that was said stands in the record and the transcript.
///
/// A [Script] comes from a file of one of two forms (`docs/hearing-files.md`): a plain hearing of
/// speakers and turns, or one that says more about case, session and deeds. [Player] performs it
/// with a [Phone] for each person, [Proof] judges the result, [Keepsakes] writes it to a folder.
@NullMarked
package org.microcourt.local.play;

import org.jspecify.annotations.NullMarked;
