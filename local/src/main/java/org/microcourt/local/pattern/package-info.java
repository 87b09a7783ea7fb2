/// Event patterns: the language in which triggers say which events they want, the same for
/// EventBridge rules and for the filters of a table's stream.
@NullMarked
package org.microcourt.local.pattern;

import org.jspecify.annotations.NullMarked;
