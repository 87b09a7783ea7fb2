/// The clock over the record: what is due next, decided anew from the record at each wake-up.
@NullMarked
package org.microcourt.deadline;

import org.jspecify.annotations.NullMarked;
