@NullMarked
package org.microcourt.casefile.export;

import org.jspecify.annotations.NullMarked;
