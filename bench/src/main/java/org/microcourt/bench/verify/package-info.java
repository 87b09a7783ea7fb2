/// Checking an exported case file and a sealed transcript of 10,000 entries, beside hashing them.
@NullMarked
package org.microcourt.bench.verify;

import org.jspecify.annotations.NullMarked;
