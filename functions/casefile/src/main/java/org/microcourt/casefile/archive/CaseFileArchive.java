package org.microcourt.casefile.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.archive.ZipWriter.Written;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.json.Json;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// Writes the case file as one ZIP, as somebody may see it. The bytes depend on record, reader and
/// documents only; the memory it takes does not grow with them.
public final class CaseFileArchive {
  private final Originals originals;

  /// Exports documents from here.
  public CaseFileArchive(Originals originals) {
    this.originals = originals;
  }

  /// Writes all of it and does not close `out`. What was written before an exception is no export.
  ///
  /// @return the checksum of all: the hash of the list of hashes
  /// @throws DamagedDocumentException if the bytes of a document are not those that were filed
  /// @throws IllegalArgumentException if the entries are not those of the courtroom
  public Hash write(Contents contents, OutputStream out) throws IOException {
    ZipWriter zip = new ZipWriter(out);
    Filings filings = new Filings();
    zip.file(Layout.RECORD, body -> record(contents, filings, body));
    for (FiledDocument filed : contents.documents()) {
      document(zip, filed.document());
    }
    Index index = Index.of(contents, filings);
    zip.file(Layout.INDEX, line(index.toJson()));
    zip.file(Layout.PAGE, IndexPage.of(index));
    zip.file(Layout.MANIFEST, line(manifest(contents.courtroom(), zip)));
    Written sums = zip.file(Layout.SUMS, sums(zip));
    String sumOfSums = sums.sha256().hex() + "  " + Layout.SUMS + "\n";
    zip.file(Layout.SUM_OF_SUMS, sumOfSums.getBytes(StandardCharsets.UTF_8));
    zip.finish();
    return sums.sha256();
  }

  private static void record(Contents contents, Filings filings, OutputStream out)
      throws IOException {
    Courtroom courtroom = contents.courtroom();
    Hash chain = Hash.ZERO;
    long seq = 0;
    for (Entry entry : contents.entries()) {
      seq++;
      chain = chain.then(entry.leaf());
      if (entry.seq() != seq || !entry.chain().equals(chain)) {
        throw new IllegalArgumentException("entry " + seq + " does not follow");
      }
      filings.pass(entry);
      out.write(line(courtroom.view(contents.reader(), entry)));
    }
    if (!chain.equals(courtroom.head().chain())) {
      throw new IllegalArgumentException("the entries do not end at the courtroom's head");
    }
  }

  private void document(ZipWriter zip, DocumentRef document) throws IOException {
    Written written = zip.file(Layout.path(document), body -> originals.copy(document, body));
    if (written.size() != document.size() || !written.sha256().equals(document.sha256())) {
      throw new DamagedDocumentException(document.number());
    }
  }

  private static Json.Obj manifest(Courtroom courtroom, ZipWriter zip) {
    return Json.obj(
        "format", Layout.FORMAT,
        "courtroom", courtroom.id(),
        "seq", courtroom.seq(),
        "chain", courtroom.head().chain().hex(),
        "files", zip.files().stream().map(CaseFileArchive::file).toList());
  }

  private static Json.Obj file(Written file) {
    return Json.obj("path", file.path(), "size", file.size(), "sha256", file.sha256().hex());
  }

  private static byte[] sums(ZipWriter zip) {
    StringBuilder sums = new StringBuilder();
    zip.files().forEach(f -> sums.append(f.sha256().hex() + "  " + f.path() + "\n"));
    return sums.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] line(Json.Obj json) {
    return (json.text() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
