@NullMarked
package org.microcourt.local.lambda;

import org.jspecify.annotations.NullMarked;
