/// One frame in, one reply out.
@NullMarked
package org.microcourt.courtroom.action;

import org.jspecify.annotations.NullMarked;
