@NullMarked
package org.microcourt.platform.record;

import org.jspecify.annotations.NullMarked;
