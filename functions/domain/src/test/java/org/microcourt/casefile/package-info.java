/// Names and lines of the case file.
@NullMarked
package org.microcourt.casefile;

import org.jspecify.annotations.NullMarked;
