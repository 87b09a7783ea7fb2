/// What a transcript must record.
@NullMarked
package org.microcourt.transcript;

import org.jspecify.annotations.NullMarked;
