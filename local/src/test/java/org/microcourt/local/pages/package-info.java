@NullMarked
package org.microcourt.local.pages;

import org.jspecify.annotations.NullMarked;
