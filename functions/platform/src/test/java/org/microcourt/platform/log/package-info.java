@NullMarked
package org.microcourt.platform.log;

import org.jspecify.annotations.NullMarked;
