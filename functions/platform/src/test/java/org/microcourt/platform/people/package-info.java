@NullMarked
package org.microcourt.platform.people;

import org.jspecify.annotations.NullMarked;
