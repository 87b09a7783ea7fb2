@NullMarked
package org.microcourt.local.clock;

import org.jspecify.annotations.NullMarked;
