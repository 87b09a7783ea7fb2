/// What waiting costs: an item of thirty days, beside simpler designs.
@NullMarked
package org.microcourt.bench.clock;

import org.jspecify.annotations.NullMarked;
