/// The sealed transcript: the draft, and behind its bytes, as one incremental update, annexes and
/// signature page, the record as associated files, and the court's signature over all of it (PAdES
/// baseline B, or T with a time stamp). It stays PDF/A-3.
@NullMarked
package org.microcourt.transcripts.seal;

import org.jspecify.annotations.NullMarked;
