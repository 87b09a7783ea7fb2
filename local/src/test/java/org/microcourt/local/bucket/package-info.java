@NullMarked
package org.microcourt.local.bucket;

import org.jspecify.annotations.NullMarked;
