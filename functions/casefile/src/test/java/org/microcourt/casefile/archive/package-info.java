/// 卷宗导出: the case file as one ZIP with an open layout, and the check of such a ZIP.
@NullMarked
package org.microcourt.casefile.archive;

import org.jspecify.annotations.NullMarked;
