@NullMarked
package org.microcourt.act;

import org.jspecify.annotations.NullMarked;
