@NullMarked
package org.microcourt.local.template;

import org.jspecify.annotations.NullMarked;
