@NullMarked
package org.microcourt.casefile.intake;

import org.jspecify.annotations.NullMarked;
