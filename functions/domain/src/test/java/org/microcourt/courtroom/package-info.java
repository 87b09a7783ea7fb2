@NullMarked
package org.microcourt.courtroom;

import org.jspecify.annotations.NullMarked;
