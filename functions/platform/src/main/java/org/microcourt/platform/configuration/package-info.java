/// What a function is told at its start, and the AWS clients made from it.
@NullMarked
package org.microcourt.platform.configuration;

import org.jspecify.annotations.NullMarked;
