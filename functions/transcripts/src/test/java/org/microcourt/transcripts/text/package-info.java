/// Tests of sealed words.
@NullMarked
package org.microcourt.transcripts.text;

import org.jspecify.annotations.NullMarked;
