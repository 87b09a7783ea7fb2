@NullMarked
package org.microcourt.local.states;

import org.jspecify.annotations.NullMarked;
