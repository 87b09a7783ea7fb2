/// 虚拟电话: calls in a courtroom, as facts: who called whom, who came, who was missed. What is said in
/// them is nowhere.
@NullMarked
package org.microcourt.call;

import org.jspecify.annotations.NullMarked;
