/// Holds `docs/protocol.asyncapi.yaml` and the code together, in both directions.
@NullMarked
package org.microcourt.courtroom.protocol;

import org.jspecify.annotations.NullMarked;
