@NullMarked
package org.microcourt.bench;

import org.jspecify.annotations.NullMarked;
