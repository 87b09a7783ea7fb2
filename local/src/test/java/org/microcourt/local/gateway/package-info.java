@NullMarked
package org.microcourt.local.gateway;

import org.jspecify.annotations.NullMarked;
