@NullMarked
package org.microcourt.platform.identity;

import org.jspecify.annotations.NullMarked;
