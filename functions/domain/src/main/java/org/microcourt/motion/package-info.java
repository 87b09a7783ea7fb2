/// 申请: what a party asks the court to decide about how the case is held: who sits, where, and whose
/// acts these were.
@NullMarked
package org.microcourt.motion;

import org.jspecify.annotations.NullMarked;
