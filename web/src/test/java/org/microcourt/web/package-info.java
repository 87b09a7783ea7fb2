/// The client's files as a whole: what the browser loads, and the unit tests of its modules.
@NullMarked
package org.microcourt.web;

import org.jspecify.annotations.NullMarked;
