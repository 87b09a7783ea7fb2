/// What is compared: the court, and the algorithms of two samples, written anew in Java.
@NullMarked
package org.microcourt.bench.peer;

import org.jspecify.annotations.NullMarked;
