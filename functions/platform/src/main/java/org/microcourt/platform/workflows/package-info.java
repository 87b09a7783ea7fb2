/// State machines: their executions and task tokens.
@NullMarked
package org.microcourt.platform.workflows;

import org.jspecify.annotations.NullMarked;
