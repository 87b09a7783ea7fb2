@NullMarked
package org.microcourt.outage;

import org.jspecify.annotations.NullMarked;
