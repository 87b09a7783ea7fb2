/// What functions may call, held against what they do call.
@NullMarked
package org.microcourt.local.policy;

import org.jspecify.annotations.NullMarked;
