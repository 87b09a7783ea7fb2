@NullMarked
package org.microcourt.evidence;

import org.jspecify.annotations.NullMarked;
