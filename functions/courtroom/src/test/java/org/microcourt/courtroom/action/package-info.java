@NullMarked
package org.microcourt.courtroom.action;

import org.jspecify.annotations.NullMarked;
