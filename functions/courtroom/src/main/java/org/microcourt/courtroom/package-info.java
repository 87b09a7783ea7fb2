/// The functions of the WebSocket API, as the template names them.
@NullMarked
package org.microcourt.courtroom;

import org.jspecify.annotations.NullMarked;
