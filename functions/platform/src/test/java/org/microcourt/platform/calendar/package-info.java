@NullMarked
package org.microcourt.platform.calendar;

import org.jspecify.annotations.NullMarked;
