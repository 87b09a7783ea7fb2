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
import org.microcourt.courtroom.frame.Request;
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

  /// `{"documents"}`: each with the entry that filed it; the latest, if not all fit a frame.
  public static Json.Obj catalogue(Courtroom courtroom, Participant reader) {
    List<Json> lines = new ArrayList<>();
    ReplySpace space = new ReplySpace();
    for (FiledDocument filed : courtroom.documents().reversed()) {
      Json line = filed.document().toJson().with("seq", filed.seq()).with("at", filed.at());
      if (courtroom.sees(reader, filed)) {
        if (!space.take(line)) {
          break;
        }
        lines.addFirst(line);
      }
    }
    return Json.obj("documents", lines);
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

  /// `{"document","url","expires"}`; empty when there is no preview and one is wanted.
  public Optional<Json.Obj> lend(Courtroom courtroom, FiledDocument filed, Request.As as) {
    DocumentRef document = filed.document();
    Instant expires = clock.instant().plus(LINK);
    Optional<URI> url =
        switch (as) {
          case SHOWN ->
              Optional.of(
                  documents.link(
                      document.key(), document.contentType(), name(courtroom, document), LINK));
          case DOWNLOAD ->
              Optional.of(
                  documents.download(
                      document.key(), document.contentType(), name(courtroom, document), LINK));
          case PREVIEW -> {
            String key = Media.previewKey(document.key());
            yield documents.head(key).isPresent()
                ? Optional.of(documents.link(key, PREVIEW_TYPE, name(courtroom, document), LINK))
                : Optional.empty();
          }
        };
    return url.map(link ->
        Json.obj("document", document.toJson(), "url", link.toString(), "expires", expires));
  }

  private Json.Obj lent(Courtroom courtroom, DocumentRef document) {
    Instant expires = clock.instant().plus(LINK);
    URI url =
        documents.link(document.key(), document.contentType(), name(courtroom, document), LINK);
    return Json.obj("document", document.toJson(), "url", url.toString(), "expires", expires);
  }

  private static String name(Courtroom courtroom, DocumentRef document) {
    String number = courtroom.caseInfo().map(CaseInfo::number).orElse("");
    return FileName.saved(number, document);
  }
}
