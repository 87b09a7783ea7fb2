/// The courtroom as the fold of its record, and who is in it.
@NullMarked
package org.microcourt.courtroom;

import org.jspecify.annotations.NullMarked;
