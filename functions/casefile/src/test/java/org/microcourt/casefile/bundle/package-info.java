@NullMarked
package org.microcourt.casefile.bundle;

import org.jspecify.annotations.NullMarked;
