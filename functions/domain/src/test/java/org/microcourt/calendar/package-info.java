@NullMarked
package org.microcourt.calendar;

import org.jspecify.annotations.NullMarked;
