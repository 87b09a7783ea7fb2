@NullMarked
package org.microcourt.deadlines;

import org.jspecify.annotations.NullMarked;
