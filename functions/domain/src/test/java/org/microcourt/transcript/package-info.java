@NullMarked
package org.microcourt.transcript;

import org.jspecify.annotations.NullMarked;
