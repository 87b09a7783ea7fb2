/// Starting functions by AWS's runtime interface client against a Runtime API of our own.
@NullMarked
package org.microcourt.bench.start;

import org.jspecify.annotations.NullMarked;
