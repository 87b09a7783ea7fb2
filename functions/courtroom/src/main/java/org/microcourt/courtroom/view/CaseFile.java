package org.microcourt.courtroom.view;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

  /// `{"documents","exports"}`: each document with the entry that filed it, the latest, if not all
  /// fit a frame; and the latest exports that the reader asked for.
  public static Json.Obj catalogue(Courtroom courtroom, Participant reader) {
    List<Json> lines = new ArrayList<>();
    ReplySpace space = new ReplySpace();
    List<Json> exports =
        ExportLinks.latest(courtroom, reader).stream().filter(space::take).toList();
    for (FiledDocument filed : courtroom.documents().reversed()) {
      Json line = filed.document().toJson().with("seq", filed.seq()).with("at", filed.at());
      if (courtroom.sees(reader, filed)) {
        if (!space.take(line)) {
          break;
        }
        lines.addFirst(line);
      }
    }
    return Json.obj("documents", lines, "exports", exports);
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
