@NullMarked
package org.microcourt.platform.workflows;

import org.jspecify.annotations.NullMarked;
