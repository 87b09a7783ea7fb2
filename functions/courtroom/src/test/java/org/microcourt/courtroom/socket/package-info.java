@NullMarked
package org.microcourt.courtroom.socket;

import org.jspecify.annotations.NullMarked;
