/// Events of the WebSocket API and what they are answered with.
@NullMarked
package org.microcourt.courtroom.socket;

import org.jspecify.annotations.NullMarked;
