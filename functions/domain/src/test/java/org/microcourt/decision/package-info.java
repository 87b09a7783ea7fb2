@NullMarked
package org.microcourt.decision;

import org.jspecify.annotations.NullMarked;
