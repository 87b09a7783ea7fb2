/// Frames of the protocol `microcourt.v1`: what a phone asks, read with bounds.
@NullMarked
package org.microcourt.courtroom.frame;

import org.jspecify.annotations.NullMarked;
