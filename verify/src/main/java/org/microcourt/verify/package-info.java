/// Checks, without the court and without a network, what the court gave out.
@NullMarked
package org.microcourt.verify;

import org.jspecify.annotations.NullMarked;
