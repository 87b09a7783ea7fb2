@NullMarked
package org.microcourt.platform.configuration;

import org.jspecify.annotations.NullMarked;
