@NullMarked
package org.microcourt.local.seal;

import org.jspecify.annotations.NullMarked;
