@NullMarked
package org.microcourt.local.schedule;

import org.jspecify.annotations.NullMarked;
