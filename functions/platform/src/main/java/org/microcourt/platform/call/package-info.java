/// Calls of one function by another.
@NullMarked
package org.microcourt.platform.call;

import org.jspecify.annotations.NullMarked;
