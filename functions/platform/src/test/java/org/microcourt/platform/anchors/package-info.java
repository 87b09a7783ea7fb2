@NullMarked
package org.microcourt.platform.anchors;

import org.jspecify.annotations.NullMarked;
