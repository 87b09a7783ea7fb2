/// Fairness after an outage (R-OUTAGE): when persons could not reach the court, which incidents the
/// court had, and by how much a due time that lies in between may be extended. Nothing here
/// decides; the judge does.
@NullMarked
package org.microcourt.outage;

import org.jspecify.annotations.NullMarked;
