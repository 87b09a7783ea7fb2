/// The rules of the court, each with its source, and the refusals that name them.
@NullMarked
package org.microcourt.rule;

import org.jspecify.annotations.NullMarked;
