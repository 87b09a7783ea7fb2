package org.microcourt.casefile.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.archive.Contents;
import org.microcourt.casefile.archive.DamagedDocumentException;
import org.microcourt.casefile.archive.Filings;
import org.microcourt.casefile.archive.Index;
import org.microcourt.casefile.archive.Originals;
import org.microcourt.casefile.pdf.Bookmark;
import org.microcourt.casefile.pdf.Copyist;
import org.microcourt.casefile.pdf.Decoration;
import org.microcourt.casefile.pdf.PdfFile;
import org.microcourt.casefile.pdf.Section;
import org.microcourt.casefile.pdf.Sheet;
import org.microcourt.casefile.pdf.UnreadableException;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.Media;
import org.microcourt.platform.objects.Spooled;
import org.microcourt.record.Entry;
import org.microcourt.typeset.Typefaces;

/// Writes the case file as one PDF, as somebody may see it: an index, then every document,
/// paginated through. PDFs are merged, pictures have a page each, and what has no pages, or cannot
/// be copied, has one that says what is there. The bytes depend on record, reader and documents
/// only. One document at a time lies on disk; the memory it takes does not grow with their number.
public final class Bundle {
  private final Originals originals;
  private final Typefaces faces;

  /// What was made: pages with those of the index, and documents.
  public record Made(int pages, int documents) {}

  /// Where a document stands in the volume.
  record Bound(Index.Line line, int first, int pages) {}

  /// Bundles documents from here.
  public Bundle(Originals originals, Typefaces faces) {
    this.originals = originals;
    this.faces = faces;
  }

  /// Writes all of it and does not close `out`. What was written before an exception is no bundle.
  ///
  /// @throws DamagedDocumentException if the bytes of a document are not those that were filed
  public Made write(Contents contents, OutputStream out) throws IOException {
    Filings filings = new Filings();
    for (Entry entry : contents.entries()) {
      filings.pass(entry);
    }
    Index index = Index.of(contents, filings);
    try (PdfFile file = new PdfFile(out, faces)) {
      Section front = file.section();
      Section body = file.section();
      Bookmark top = file.outline().add("卷宗目录");
      List<Bound> bound = new ArrayList<>();
      Shelf shelf = new Shelf(file.outline());
      for (Index.Line line : ordered(index)) {
        int first = body.pages() + 1;
        document(file, body, line, shelf.bookmark(line));
        bound.add(new Bound(line, first, body.pages() + 1 - first));
      }
      front(file, front, index, bound, top);
      file.finish(List.of(front, body), about(index));
      return new Made(front.pages() + body.pages(), bound.size());
    }
  }

  private static PdfFile.About about(Index index) {
    String number = index.courtroom().caseInfo().map(info -> info.number()).orElse("");
    String identity =
        index.courtroom().id() + index.courtroom().head().chain().hex() + index.reader().id();
    return new PdfFile.About(number + "　卷宗", index.courtroom().head().at(), identity);
  }

  /// By volume, category and number; exhibits of a side thus stay together.
  private static List<Index.Line> ordered(Index index) {
    return index.lines().stream()
        .sorted(
            Comparator.comparing((Index.Line line) -> line.document().volume())
                .thenComparingInt(Shelf::place)
                .thenComparingInt(line -> line.document().number()))
        .toList();
  }

  private void document(PdfFile file, Section body, Index.Line line, Bookmark bookmark)
      throws IOException {
    DocumentRef document = line.document();
    Foot foot = new Foot(line.document().title(), body.pages() + 1);
    Copyist copyist = new Copyist(file, body, Foot.SHEET, foot);
    Optional<FileType> type = FileType.of(document.contentType());
    Optional<Media.Kind> kind = type.map(FileType::kind);
    Optional<String> why = Optional.empty();
    boolean pdf = kind.equals(Optional.of(Media.Kind.PDF));
    if (pdf || kind.equals(Optional.of(Media.Kind.IMAGE))) {
      try (Spooled spooled = Fetched.of(document, originals)) {
        if (pdf) {
          copyist.pdf(spooled.path(), bookmark);
        } else {
          copyist.picture(spooled.path(), type.orElseThrow(), bookmark);
        }
        return;
      } catch (UnreadableException e) {
        why = Optional.of(StandIn.why(e.reason()));
      }
    }
    set(copyist, bookmark, new StandIn(line, why).pages(faces));
  }

  private void front(PdfFile file, Section front, Index index, List<Bound> bound, Bookmark bookmark)
      throws IOException {
    Copyist copyist = new Copyist(file, front, Sheet.AS_IT_IS, Decoration.NONE);
    set(copyist, bookmark, new IndexPages(index, bound).pages(faces));
  }

  /// Copies pages that were set here.
  private static void set(Copyist copyist, Bookmark bookmark, byte[] pdf) throws IOException {
    Path path = Files.createTempFile("set", null);
    try {
      Files.write(path, pdf);
      copyist.pdf(path, bookmark);
    } catch (UnreadableException e) {
      throw new IllegalStateException("pages of our own cannot be read", e);
    } finally {
      Files.delete(path);
    }
  }
}
