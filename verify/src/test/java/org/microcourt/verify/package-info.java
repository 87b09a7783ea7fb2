@NullMarked
package org.microcourt.verify;

import org.jspecify.annotations.NullMarked;
