package org.microcourt.courtroom.view;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.FileName;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.exhibit.FileType;
import org.microcourt.json.Json;
import org.microcourt.platform.call.Callee;
import org.microcourt.platform.objects.ObjectStore;

/// Links to copies that bear the reader's name, and to receipts. Another function makes both. Where
/// it has made none there is no link: what should be looked at in a copy is never lent itself.
public final class Copies {
  private static final Duration LINK = Duration.ofMinutes(15);

  private final Callee copyist;
  private final ObjectStore copies;
  private final Clock clock;

  /// Has them made by `copyist`, and lends them from where it keeps them.
  public Copies(Callee copyist, ObjectStore copies, Clock clock) {
    this.copyist = copyist;
    this.copies = copies;
    this.clock = clock;
  }

  /// What became of a wish.
  public sealed interface Copy {
    /// `{"document","url","expires"}`
    record Lent(Json.Obj link) implements Copy {}

    /// It is being made: to be asked for again.
    record InTheMaking() implements Copy {}

    /// None can be made of this document.
    record Impossible() implements Copy {}

    /// The document is not there for this reader.
    record Missing() implements Copy {}
  }

  /// A copy of a document to look at.
  public Copy shown(Courtroom courtroom, Participant reader, DocumentRef document) {
    return asked(courtroom, document, wish(courtroom, reader, document), "");
  }

  /// The receipt of a document.
  public Copy receipt(Courtroom courtroom, Participant reader, DocumentRef document) {
    Json.Obj wish = wish(courtroom, reader, document).with("receipt", true);
    return asked(courtroom, document, wish, "收据-");
  }

  private static Json.Obj wish(Courtroom courtroom, Participant reader, DocumentRef document) {
    return Json.obj(
        "courtroom", courtroom.id(), "participant", reader.id(), "document", document.number());
  }

  private Copy asked(Courtroom courtroom, DocumentRef document, Json.Obj wish, String prefix) {
    return switch (copyist.call(wish)) {
      case Callee.Outcome.Late _ -> new Copy.InTheMaking();
      case Callee.Outcome.Answered(Json.Obj answer) ->
          switch (answer.string("outcome").orElse("")) {
            case "MADE" -> new Copy.Lent(lent(courtroom, document, answer, prefix));
            case "UNDER_WAY" -> new Copy.InTheMaking();
            case "IMPOSSIBLE" -> new Copy.Impossible();
            case "NOT_FOUND" -> new Copy.Missing();
            default -> throw new IllegalStateException("no copy: " + answer.text());
          };
    };
  }

  private Json.Obj lent(Courtroom courtroom, DocumentRef document, Json.Obj made, String prefix) {
    String contentType = made.requireString("contentType");
    String number = courtroom.caseInfo().map(CaseInfo::number).orElse("");
    URI url =
        copies.link(
            made.requireString("key"),
            contentType,
            name(number + prefix + document.title(), contentType),
            LINK);
    return Json.obj(
        "document",
        document.toJson(),
        "url",
        url.toString(),
        "expires",
        clock.instant().plus(LINK));
  }

  /// A copy may be of another type than its document.
  private static String name(String title, String contentType) {
    Optional<FileType> type = FileType.of(contentType);
    List<String> endings = type.map(FileType::endings).orElse(List.of());
    String flat = title.replace('/', '_').replace('\\', '_');
    return FileName.saved(flat, endings.toArray(String[]::new));
  }
}
