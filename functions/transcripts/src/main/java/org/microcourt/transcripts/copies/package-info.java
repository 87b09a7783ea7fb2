/// Copies of a sealed transcript in which words are blacked out, and that still show its seal.
@NullMarked
package org.microcourt.transcripts.copies;

import org.jspecify.annotations.NullMarked;
