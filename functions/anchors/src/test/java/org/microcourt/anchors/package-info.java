@NullMarked
package org.microcourt.anchors;

import org.jspecify.annotations.NullMarked;
