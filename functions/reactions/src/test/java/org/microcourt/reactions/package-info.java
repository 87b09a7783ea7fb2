@NullMarked
package org.microcourt.reactions;

import org.jspecify.annotations.NullMarked;
