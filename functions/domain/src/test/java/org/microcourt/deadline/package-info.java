@NullMarked
package org.microcourt.deadline;

import org.jspecify.annotations.NullMarked;
