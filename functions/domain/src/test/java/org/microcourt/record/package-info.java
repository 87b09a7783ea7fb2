@NullMarked
package org.microcourt.record;

import org.jspecify.annotations.NullMarked;
