/// 阅卷副本与证据收据: copies with the reader's name on every page, and receipts of what was filed.
@NullMarked
package org.microcourt.casefile.copies;

import org.jspecify.annotations.NullMarked;
