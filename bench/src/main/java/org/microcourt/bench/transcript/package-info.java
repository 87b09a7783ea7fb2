/// Setting the transcript of ten thousand entries, beside other libraries that make PDFs.
@NullMarked
package org.microcourt.bench.transcript;

import org.jspecify.annotations.NullMarked;
