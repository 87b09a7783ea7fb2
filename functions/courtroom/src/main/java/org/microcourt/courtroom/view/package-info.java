/// What phones read: projections of courtrooms and records, each by what its reader may see.
@NullMarked
package org.microcourt.courtroom.view;

import org.jspecify.annotations.NullMarked;
