/// Tests of copies with words blacked out.
@NullMarked
package org.microcourt.transcripts.copies;

import org.jspecify.annotations.NullMarked;
