/// How the phones of a call reach each other through firewalls: STUN and TURN servers.
@NullMarked
package org.microcourt.platform.ice;

import org.jspecify.annotations.NullMarked;
