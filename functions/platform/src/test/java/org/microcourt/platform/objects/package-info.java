@NullMarked
package org.microcourt.platform.objects;

import org.jspecify.annotations.NullMarked;
