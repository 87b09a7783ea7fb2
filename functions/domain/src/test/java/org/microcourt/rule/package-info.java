@NullMarked
package org.microcourt.rule;

import org.jspecify.annotations.NullMarked;
