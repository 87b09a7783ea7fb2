/// Exporting a large case file, beside merely putting its documents into a ZIP.
@NullMarked
package org.microcourt.bench.export;

import org.jspecify.annotations.NullMarked;
