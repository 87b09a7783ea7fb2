package org.microcourt.casefile.copies;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.archive.Filings;
import org.microcourt.casefile.bundle.Fetched;
import org.microcourt.casefile.pdf.UnreadableException;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.courtroom.Participant;
import org.microcourt.evidence.inspect.UnshowableException;
import org.microcourt.exhibit.FileType;
import org.microcourt.exhibit.Media;
import org.microcourt.json.Json;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.Spooled;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.typeset.Typefaces;

/// Makes the copies that people look at, and receipts, once: who asks again soon gets the same one.
/// Whether the reader may see the document is decided here too, from the record.
final class Copies {
  /// A larger one cannot be copied within the time and the disk of the function.
  private static final long LARGEST = 512L << 20;

  /// Larger ones may take longer than one who asks can wait, so their copies serve for longer.
  private static final long SMALL = 8L << 20;

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LATER = Duration.ofMinutes(10);
  private static final String PDF = "application/pdf";
  private static final String JPEG = "image/jpeg";
  private static final String IMPOSSIBLE = ".impossible";
  private static final byte[] UNDER_WAY = "making".getBytes(StandardCharsets.US_ASCII);

  private final Courtrooms courtrooms;
  private final RecordStore records;
  private final ObjectStore caseFiles;
  private final ObjectStore copies;
  private final Clock clock;
  private final Typefaces faces;
  private final Copying copying;

  /// What a copy is made from and where it is kept.
  record Stores(RecordStore records, ObjectStore caseFiles, ObjectStore copies) {}

  Copies(Courtrooms courtrooms, Stores stores, Typefaces faces, Clock clock) {
    this.courtrooms = courtrooms;
    this.records = stores.records();
    this.caseFiles = stores.caseFiles();
    this.copies = stores.copies();
    this.faces = faces;
    this.copying = new Copying(faces);
    this.clock = clock;
  }

  /// Who wants which document of which courtroom to look at, or its receipt.
  record Wish(String courtroom, String participant, int document, boolean receipt) {
    /// Reads `{"courtroom","participant","document","receipt"?}`.
    static Wish fromJson(Json.Obj json) {
      return new Wish(
          json.requireString("courtroom"),
          json.requireString("participant"),
          Math.toIntExact(json.requireLong("document")),
          json.bool("receipt", false));
    }
  }

  /// What became of a wish.
  sealed interface Outcome {
    /// It stands under this key among the copies.
    record Made(String key, String contentType) implements Outcome {}

    /// Somebody is at it: to be asked for again.
    record UnderWay() implements Outcome {}

    /// The document is of a kind that is shown as it is.
    record AsItIs() implements Outcome {}

    /// No copy can be made of it.
    record Impossible() implements Outcome {}

    /// There is no such document for this reader.
    record NotFound() implements Outcome {}

    /// `{"outcome"}`, with `key` and `contentType` if it was made.
    default Json.Obj toJson() {
      return switch (this) {
        case Made(String key, String contentType) ->
            Json.obj("outcome", "MADE", "key", key, "contentType", contentType);
        case UnderWay _ -> Json.obj("outcome", "UNDER_WAY");
        case AsItIs _ -> Json.obj("outcome", "AS_IT_IS");
        case Impossible _ -> Json.obj("outcome", "IMPOSSIBLE");
        case NotFound _ -> Json.obj("outcome", "NOT_FOUND");
      };
    }
  }

  Outcome make(Wish wish) {
    Courtroom courtroom = courtrooms.load(wish.courtroom());
    Optional<Participant> reader = courtroom.participant(wish.participant());
    Optional<FiledDocument> filed =
        courtroom.documents().stream()
            .filter(d -> d.document().number() == wish.document())
            .filter(d -> reader.filter(r -> courtroom.sees(r, d)).isPresent())
            .findFirst();
    if (filed.isEmpty()) {
      return new Outcome.NotFound();
    }
    return wish.receipt()
        ? receipt(courtroom, filed.get())
        : shown(courtroom, reader.orElseThrow(), filed.get().document());
  }

  private Outcome receipt(Courtroom courtroom, FiledDocument filed) {
    String key = "receipts/%s/%d.pdf".formatted(courtroom.id(), filed.document().number());
    if (copies.head(key).isEmpty()) {
      Entry entry =
          records
              .line(courtroom.id(), filed.seq())
              .map(Line::entry)
              .orElseThrow(() -> new IllegalStateException("no entry " + filed.seq()));
      Filings filings = new Filings();
      filings.pass(entry);
      String sender = filings.name(courtroom, filed.seq());
      byte[] pdf = new Receipt(courtroom, entry, filed.document(), sender).pdf(faces);
      copies.replace(key, PDF, out -> out.write(pdf));
    }
    return new Outcome.Made(key, PDF);
  }

  private Outcome shown(Courtroom courtroom, Participant reader, DocumentRef document) {
    if (!document.isCopied()) {
      return new Outcome.AsItIs();
    }
    FileType type = FileType.of(document.contentType()).orElseThrow();
    boolean pdf = type.kind() == Media.Kind.PDF;
    if (document.size() > LARGEST) {
      return new Outcome.Impossible();
    }
    Instant now = clock.instant();
    long window = (document.size() > SMALL ? LATER : SOON).toMillis();
    String under = "copies/%s/%d-%s-".formatted(courtroom.id(), document.number(), reader.id());
    String contentType = pdf ? PDF : JPEG;
    String key = under + now.toEpochMilli() / window;
    if (copies.head(key).isPresent()) {
      return new Outcome.Made(key, contentType);
    }
    // One that was begun before the window ended.
    String before = under + (now.toEpochMilli() / window - 1);
    if (document.size() > SMALL && copies.head(before).isPresent()) {
      return new Outcome.Made(before, contentType);
    }
    if (copies.head(key + IMPOSSIBLE).isPresent()) {
      return new Outcome.Impossible();
    }
    if (!begins(key + ".making")) {
      return new Outcome.UnderWay();
    }
    String number = courtroom.caseInfo().map(CaseInfo::number).orElse("");
    Watermark watermark = Watermark.of(reader.name(), now, number);
    if (make(document, type, watermark, now, key)) {
      return new Outcome.Made(key, contentType);
    }
    copies.replace(key + IMPOSSIBLE, "text/plain", out -> out.write(UNDER_WAY));
    return new Outcome.Impossible();
  }

  /// Whether nobody has begun in this window. Who began and fell leaves it to the next window.
  private boolean begins(String marker) {
    return copies.put(marker, UNDER_WAY, "text/plain", Hash.sha256(UNDER_WAY))
        == ObjectStore.Put.STORED;
  }

  private boolean make(
      DocumentRef document, FileType type, Watermark watermark, Instant at, String key) {
    try (Spooled original = Fetched.of(document, this::fetch)) {
      if (type.kind() == Media.Kind.IMAGE) {
        byte[] picture = copying.picture(original.path(), type, watermark);
        copies.replace(key, JPEG, out -> out.write(picture));
        return true;
      }
      Path made = Files.createTempFile("copy", null);
      try {
        try (OutputStream out = Files.newOutputStream(made)) {
          copying.pdf(original.path(), watermark, at, out);
        }
        copies.replace(key, PDF, out -> Files.copy(made, out));
        return true;
      } finally {
        Files.delete(made);
      }
    } catch (UnreadableException | UnshowableException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fetch(DocumentRef document, OutputStream out) throws IOException {
    if (caseFiles.get(document.key(), bytes -> bytes.transferTo(out)).isEmpty()) {
      throw new IOException("no object for document " + document.number());
    }
  }
}
