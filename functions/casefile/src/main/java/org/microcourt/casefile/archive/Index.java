package org.microcourt.casefile.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.casefile.Completeness;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.courtroom.Participant;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.json.Json;

/// The catalogue of an export: the documents that the reader may see, and what the list of 民诉解释
/// art. 263 finds missing among them.
public record Index(
    Courtroom courtroom, Participant reader, List<Line> lines, Completeness completeness) {
  /// A document: where it is in the ZIP, whose it was, and as an exhibit its label and what it is
  /// said to contain.
  public record Line(
      DocumentRef document,
      String path,
      long seq,
      Instant at,
      String by,
      Optional<String> exhibit,
      Optional<String> content) {
    /// The name of its category.
    public String category() {
      return known(document.category()).map(Category::zh).orElse(document.category());
    }

    private static Optional<Category> known(String name) {
      return List.of(Category.values()).stream().filter(c -> c.name().equals(name)).findFirst();
    }

    Json.Obj toJson() {
      return Json.obj(
          "number", document.number(),
          "title", document.title(),
          "path", path,
          "category", document.category(),
          "volume", document.volume(),
          "pages", document.pages(),
          "size", document.size(),
          "sha256", document.sha256().hex(),
          "contentType", document.contentType(),
          "session", document.session(),
          "filed", seq,
          "at", at,
          "by", by,
          "exhibit", exhibit,
          "content", content);
    }
  }

  /// The catalogue of what is exported; the record has passed `filings`.
  public static Index of(Contents contents, Filings filings) {
    Courtroom courtroom = contents.courtroom();
    List<FiledDocument> seen = contents.documents();
    boolean represented =
        courtroom.participants().stream().anyMatch(p -> p.principal().isPresent() && !p.removed());
    return new Index(
        courtroom,
        contents.reader(),
        seen.stream().map(filed -> line(courtroom, filed, filings)).toList(),
        Completeness.of(
            courtroom.caseInfo().map(CaseInfo::procedure).orElse(CaseInfo.Procedure.ORDINARY),
            represented,
            seen.stream().map(FiledDocument::document).toList()));
  }

  private static Line line(Courtroom courtroom, FiledDocument filed, Filings filings) {
    int number = filed.document().number();
    Optional<ExhibitState> exhibit =
        courtroom.evidence().exhibitsById().values().stream()
            .filter(e -> e.document() == number)
            .findFirst();
    return new Line(
        filed.document(),
        Layout.path(filed.document()),
        filed.seq(),
        filed.at(),
        filings.name(courtroom, filed.seq()),
        exhibit.map(ExhibitState::label),
        exhibit.map(e -> e.described().content()).filter(content -> !content.isEmpty()));
  }

  Json.Obj toJson() {
    return Json.obj(
        "format", Layout.FORMAT,
        "courtroom", courtroom.id(),
        "case", courtroom.caseInfo().map(CaseInfo::toJson),
        "seq", courtroom.seq(),
        "chain", courtroom.head().chain().hex(),
        "at", courtroom.head().at(),
        "reader", Json.obj("participant", reader.id(), "role", reader.role()),
        "documents", lines.stream().map(Line::toJson).toList(),
        "completeness", completeness.lines().stream().map(Index::checked).toList());
  }

  private static Json.Obj checked(Completeness.Line line) {
    return Json.obj(
        "item", line.category().item(),
        "category", line.category(),
        "zh", line.category().zh(),
        "en", line.category().en(),
        "state", line.state(),
        "documents", line.documents());
  }
}
