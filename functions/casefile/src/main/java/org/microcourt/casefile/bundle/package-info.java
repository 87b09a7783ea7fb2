/// 卷宗合订本: the case file as one paginated PDF with an index and bookmarks.
@NullMarked
package org.microcourt.casefile.bundle;

import org.jspecify.annotations.NullMarked;
