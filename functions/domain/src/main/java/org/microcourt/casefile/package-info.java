/// The electronic case file: the catalogue of all filed documents.
@NullMarked
package org.microcourt.casefile;

import org.jspecify.annotations.NullMarked;
