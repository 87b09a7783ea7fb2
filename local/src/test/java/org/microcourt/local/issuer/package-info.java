@NullMarked
package org.microcourt.local.issuer;

import org.jspecify.annotations.NullMarked;
