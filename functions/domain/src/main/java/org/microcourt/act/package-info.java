/// What may stand in the record: one type for each kind of entry, with its JSON body.
@NullMarked
package org.microcourt.act;

import org.jspecify.annotations.NullMarked;
