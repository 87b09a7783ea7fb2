@NullMarked
package org.microcourt.platform.ice;

import org.jspecify.annotations.NullMarked;
