@NullMarked
package org.microcourt.local.play;

import org.jspecify.annotations.NullMarked;
