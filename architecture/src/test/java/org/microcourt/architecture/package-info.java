/// What holds for the sources and documents of all modules, read as text.
@NullMarked
package org.microcourt.architecture;

import org.jspecify.annotations.NullMarked;
