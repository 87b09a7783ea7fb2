/// JSON values, a strict parser with limits, and the canonical form of RFC 8785.
@NullMarked
package org.microcourt.json;

import org.jspecify.annotations.NullMarked;
