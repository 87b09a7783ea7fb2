package org.microcourt.casefile.archive;

import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.record.Entry;

/// What is exported: a courtroom, its entries from the first to its head, and for whom. The entries
/// are read once, in order, and may be fetched as they are read.
public record Contents(Courtroom courtroom, Participant reader, Iterable<Entry> entries) {}
