/// 法庭秩序: what the judge does about those who disturb a session (民诉法 art. 113; 法庭规则 art. 19).
@NullMarked
package org.microcourt.conduct;

import org.jspecify.annotations.NullMarked;
