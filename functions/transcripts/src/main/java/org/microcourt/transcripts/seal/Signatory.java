package org.microcourt.transcripts.seal;

import java.time.Instant;
import org.microcourt.record.Hash;
import org.microcourt.typeset.Strokes;

/// Who confirmed a transcript: in which capacity, when, the document with which hash, and the
/// handwriting that stands for it (none where none was captured).
public record Signatory(String name, String capacity, Instant at, Hash hash, Strokes strokes) {}
