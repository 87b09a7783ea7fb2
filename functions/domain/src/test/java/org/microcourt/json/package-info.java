@NullMarked
package org.microcourt.json;

import org.jspecify.annotations.NullMarked;
