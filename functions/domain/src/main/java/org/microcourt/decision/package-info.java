/// What somebody wants done, and the pure decision whether it is done.
@NullMarked
package org.microcourt.decision;

import org.jspecify.annotations.NullMarked;
