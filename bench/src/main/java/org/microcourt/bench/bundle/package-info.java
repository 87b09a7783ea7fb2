/// Binding a case file of 2,000 pages into one PDF, beside the plain merge of the same files.
@NullMarked
package org.microcourt.bench.bundle;

import org.jspecify.annotations.NullMarked;
