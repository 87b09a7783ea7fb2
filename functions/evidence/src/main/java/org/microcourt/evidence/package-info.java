/// Receives files: checks what was sent against what was announced, looks at it, keeps it and files
/// it.
@NullMarked
package org.microcourt.evidence;

import org.jspecify.annotations.NullMarked;
