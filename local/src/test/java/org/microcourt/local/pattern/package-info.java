@NullMarked
package org.microcourt.local.pattern;

import org.jspecify.annotations.NullMarked;
