/// The exported case file: its ZIP, read strictly, against its own record.
@NullMarked
package org.microcourt.verify.archive;

import org.jspecify.annotations.NullMarked;
