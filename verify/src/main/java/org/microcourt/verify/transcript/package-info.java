/// The sealed transcript: its PDF, what is attached to it, and the text made again.
@NullMarked
package org.microcourt.verify.transcript;

import org.jspecify.annotations.NullMarked;
