/// 卷宗导入: takes the archive of a whole case file into a court that has no such courtroom. All of it
/// is checked before anything is written; what is written is found and left by a repetition.
@NullMarked
package org.microcourt.casefile.intake;

import org.jspecify.annotations.NullMarked;
