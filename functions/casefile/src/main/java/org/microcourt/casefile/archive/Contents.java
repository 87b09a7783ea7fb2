package org.microcourt.casefile.archive;

import java.util.List;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.courtroom.Participant;
import org.microcourt.record.Entry;

/// What is exported: a courtroom, its entries from the first to its head, and for whom. The entries
/// are read once, in order, and may be fetched as they are read.
public record Contents(Courtroom courtroom, Participant reader, Iterable<Entry> entries) {
  /// The documents that the reader may see, in the order of the catalogue.
  public List<FiledDocument> documents() {
    return courtroom.documents().stream().filter(d -> courtroom.sees(reader, d)).toList();
  }
}
