package org.microcourt.courtroom.view;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.FileName;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.exhibit.Media;
import org.microcourt.json.Json;
import org.microcourt.platform.objects.ObjectStore;

/// The case file: its catalogue, and links to the documents. The secret volume is for the court
/// alone; a witness sees none of it.
public final class CaseFile {
  private static final Duration LINK = Duration.ofMinutes(15);

  private static final String PREVIEW_TYPE = "image/jpeg";

  private final ObjectStore documents;
  private final Clock clock;

  /// Lends documents of this store.
  public CaseFile(ObjectStore documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
  }

  /// `{"documents","more"?,"exports"}`: the latest documents, or the latest filed before an entry,
  /// each with the entry that filed it, and whether there are older ones; with the first page the
  /// latest exports that the reader asked for.
  public static Json.Obj catalogue(Courtroom courtroom, Participant reader, Optional<Long> before) {
    ReplySpace space = new ReplySpace();
    List<Json> exports =
        before.isPresent()
            ? List.of()
            : ExportLinks.latest(courtroom, reader).stream().filter(space::take).toList();
    List<Json.Obj> filed =
        courtroom.documents().reversed().stream()
            .filter(document -> before.isEmpty() || document.seq() < before.get())
            .filter(document -> courtroom.sees(reader, document))
            .map(CaseFile::line)
            .toList();
    List<Json.Obj> page = filed.stream().takeWhile(space::take).toList();
    return Json.obj(
        "documents",
        page.reversed(),
        "more",
        page.size() < filed.size() ? true : Optional.empty(),
        "exports",
        exports);
  }

  private static Json.Obj line(FiledDocument filed) {
    return filed.document().toJson().with("seq", filed.seq()).with("at", filed.at());
  }

  /// `{"document","url","expires"}`; empty when there is no transcript for the reader.
  public Optional<Json.Obj> transcript(Courtroom courtroom, Participant reader, String session) {
    return courtroom
        .session(session)
        .flatMap(SessionState::transcript)
        .map(TranscriptState::latest)
        .filter(drafted -> courtroom.sees(reader, drafted))
        .map(drafted -> lent(courtroom, drafted.document()));
  }

  /// A document of the catalogue, if the reader may see it.
  public Optional<FiledDocument> find(Courtroom courtroom, Participant reader, int number) {
    return courtroom.documents().stream()
        .filter(filed -> filed.document().number() == number)
        .filter(filed -> courtroom.sees(reader, filed))
        .findFirst();
  }

  /// `{"document","url","expires"}` of the document itself, to look at.
  public Json.Obj shown(Courtroom courtroom, FiledDocument filed) {
    return lent(courtroom, filed.document());
  }

  /// The same to save.
  public Json.Obj download(Courtroom courtroom, FiledDocument filed) {
    DocumentRef document = filed.document();
    String name = name(courtroom, document);
    return linked(document, documents.download(document.key(), document.contentType(), name, LINK));
  }

  /// The same of its preview; empty when there is none.
  public Optional<Json.Obj> preview(Courtroom courtroom, FiledDocument filed) {
    DocumentRef document = filed.document();
    String key = Media.previewKey(document.key());
    String name = name(courtroom, document);
    return documents
        .head(key)
        .map(_ -> linked(document, documents.link(key, PREVIEW_TYPE, name, LINK)));
  }

  private Json.Obj lent(Courtroom courtroom, DocumentRef document) {
    String name = name(courtroom, document);
    return linked(document, documents.link(document.key(), document.contentType(), name, LINK));
  }

  private Json.Obj linked(DocumentRef document, URI url) {
    Instant expires = clock.instant().plus(LINK);
    return Json.obj("document", document.toJson(), "url", url.toString(), "expires", expires);
  }

  private static String name(Courtroom courtroom, DocumentRef document) {
    String number = courtroom.caseInfo().map(CaseInfo::number).orElse("");
    return FileName.saved(number, document);
  }
}
