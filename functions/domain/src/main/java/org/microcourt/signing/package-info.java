/// Signatures and what is said of a transcript: handwriting, capacities, corrections.
@NullMarked
package org.microcourt.signing;

import org.jspecify.annotations.NullMarked;
