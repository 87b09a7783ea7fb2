/// The transcript of a closed session, assembled from the courtroom's record.
///
/// A pure function of the record up to the closing entry: the same record gives the same bytes. The
/// record is read twice, once for what the first page must say (who was present, what was
/// withdrawn, when it ended), once to print it, so that no more than the participants is held in
/// memory.
@NullMarked
package org.microcourt.transcripts.assembly;

import org.jspecify.annotations.NullMarked;
