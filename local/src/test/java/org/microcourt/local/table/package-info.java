@NullMarked
package org.microcourt.local.table;

import org.jspecify.annotations.NullMarked;
