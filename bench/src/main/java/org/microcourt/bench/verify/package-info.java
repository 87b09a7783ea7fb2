/// Checking an exported case file of 10,000 entries, beside hashing it.
@NullMarked
package org.microcourt.bench.verify;

import org.jspecify.annotations.NullMarked;
