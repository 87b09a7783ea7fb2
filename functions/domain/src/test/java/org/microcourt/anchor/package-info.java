@NullMarked
package org.microcourt.anchor;

import org.jspecify.annotations.NullMarked;
