/// 证据: files on their way in, exhibits, and what parties and the court say about them.
@NullMarked
package org.microcourt.exhibit;

import org.jspecify.annotations.NullMarked;
