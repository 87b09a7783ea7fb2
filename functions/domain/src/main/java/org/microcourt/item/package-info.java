/// 诉讼事项: what the judge asks of parties, with a due time, and what became of it.
@NullMarked
package org.microcourt.item;

import org.jspecify.annotations.NullMarked;
