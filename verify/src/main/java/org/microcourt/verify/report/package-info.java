/// What was found, in words and for machines.
@NullMarked
package org.microcourt.verify.report;

import org.jspecify.annotations.NullMarked;
