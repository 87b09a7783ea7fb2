/// The court's seal: a key that never leaves where it is kept, and its certificates.
@NullMarked
package org.microcourt.platform.seal;

import org.jspecify.annotations.NullMarked;
