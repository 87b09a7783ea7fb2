@NullMarked
package org.microcourt.courtroom.view;

import org.jspecify.annotations.NullMarked;
