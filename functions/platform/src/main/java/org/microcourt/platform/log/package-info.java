/// Log lines and metrics as JSON, without content.
@NullMarked
package org.microcourt.platform.log;

import org.jspecify.annotations.NullMarked;
