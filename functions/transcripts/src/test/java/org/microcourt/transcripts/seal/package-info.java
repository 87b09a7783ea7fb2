@NullMarked
package org.microcourt.transcripts.seal;

import org.jspecify.annotations.NullMarked;
