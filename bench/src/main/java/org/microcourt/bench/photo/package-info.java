/// Looking at photos as phones send them, beside merely decoding them.
@NullMarked
package org.microcourt.bench.photo;

import org.jspecify.annotations.NullMarked;
