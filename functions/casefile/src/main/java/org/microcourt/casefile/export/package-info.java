/// 卷宗导出: makes what participants asked for, from the record and the kept documents, and records
/// that it was made.
///
/// A task may be delivered again and may have been cut off at any point: it looks in the record
/// first, writes under one key, and an export ends once.
@NullMarked
package org.microcourt.casefile.export;

import org.jspecify.annotations.NullMarked;
