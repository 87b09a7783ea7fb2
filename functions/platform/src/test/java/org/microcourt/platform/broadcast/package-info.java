@NullMarked
package org.microcourt.platform.broadcast;

import org.jspecify.annotations.NullMarked;
