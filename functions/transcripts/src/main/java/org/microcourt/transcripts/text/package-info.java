/// The words of a sealed transcript, bound one by one, so that some can be shown without the
/// others.
@NullMarked
package org.microcourt.transcripts.text;

import org.jspecify.annotations.NullMarked;
