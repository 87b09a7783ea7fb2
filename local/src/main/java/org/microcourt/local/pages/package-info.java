/// What the local court shows a browser: answers with their security headers, the client's files,
/// its configuration and the clock.
@NullMarked
package org.microcourt.local.pages;

import org.jspecify.annotations.NullMarked;
