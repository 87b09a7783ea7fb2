/// The court's time: the real one, which can be moved forward.
@NullMarked
package org.microcourt.local.clock;

import org.jspecify.annotations.NullMarked;
