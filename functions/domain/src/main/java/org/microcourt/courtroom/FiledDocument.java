package org.microcourt.courtroom;

import java.time.Instant;
import org.microcourt.casefile.DocumentRef;

/// A document of the case file, filed by the entry `seq`.
public record FiledDocument(DocumentRef document, long seq, Instant at) {}
