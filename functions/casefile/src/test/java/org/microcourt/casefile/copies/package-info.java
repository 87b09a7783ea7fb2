@NullMarked
package org.microcourt.casefile.copies;

import org.jspecify.annotations.NullMarked;
