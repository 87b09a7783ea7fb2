/// The court's public log, and how far it vouches for a record.
@NullMarked
package org.microcourt.verify.anchor;

import org.jspecify.annotations.NullMarked;
