/// The page that checks in a browser, as one file that needs no server.
@NullMarked
package org.microcourt.verify.page;

import org.jspecify.annotations.NullMarked;
