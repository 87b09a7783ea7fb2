package org.microcourt.casefile.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.courtroom.Participant;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;

/// What a record says that its export holds: for whoever checks one against it.
///
/// @param documents those in the export, in its order
/// @param json `index.json`
/// @param page `index.html`
public record Catalogue(List<Held> documents, Json.Obj json, String page) {
  /// A document: its path in the ZIP, and the entry that filed it.
  public record Held(String path, DocumentRef document, long filed) {}

  public Catalogue {
    documents = List.copyOf(documents);
  }

  /// The catalogue for a reader.
  ///
  /// @param courtroom the state after the entries that the reader may see
  /// @param filings those of these entries by which files were filed
  public static Catalogue of(Courtroom courtroom, Participant reader, List<Entry> filings) {
    Contents contents = new Contents(courtroom, reader, filings);
    Filings senders = new Filings();
    filings.forEach(senders::pass);
    Index index = Index.of(contents, senders);
    return new Catalogue(
        contents.documents().stream().map(Catalogue::held).toList(),
        index.toJson(),
        new String(IndexPage.of(index), StandardCharsets.UTF_8));
  }

  private static Held held(FiledDocument filed) {
    return new Held(Layout.path(filed.document()), filed.document(), filed.seq());
  }
}
