@NullMarked
package org.microcourt.local;

import org.jspecify.annotations.NullMarked;
