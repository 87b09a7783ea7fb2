@NullMarked
package org.microcourt.courtroom.frame;

import org.jspecify.annotations.NullMarked;
