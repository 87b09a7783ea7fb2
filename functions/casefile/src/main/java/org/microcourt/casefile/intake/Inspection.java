package org.microcourt.casefile.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.archive.Layout;
import org.microcourt.casefile.intake.ArchiveFile.Passed;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;

/// Goes through an archive from its first byte to its last, in the order in which an export writes
/// it, and finds what is not as an export writes it.
final class Inspection {
  /// Lists of ten thousand documents have a few.
  private static final int LONGEST_LIST = 32 << 20;

  private final ArchiveFile archive;
  private final Documents documents;

  /// Gets each document, checked or not: whoever keeps it checks it against its hash.
  @FunctionalInterface
  interface Documents {
    void take(DocumentRef document, InputStream bytes) throws IOException;
  }

  /// A courtroom, and the checksum of all that is in its archive.
  record Found(Courtroom courtroom, Hash checksum) {}

  Inspection(InputStream bytes, long size, Documents documents) {
    this.archive = new ArchiveFile(bytes, size);
    this.documents = documents;
  }

  /// Looks at the documents only.
  static Inspection of(InputStream bytes, long size) {
    return new Inspection(bytes, size, (_, in) -> in.transferTo(OutputStream.nullOutputStream()));
  }

  /// Goes through all of it.
  ///
  /// @throws UnfitArchiveException at the first fault
  Found all() throws IOException {
    RecordLines record = new RecordLines(_ -> {});
    record(record);
    Courtroom courtroom = record.whole();
    for (FiledDocument filed : courtroom.documents()) {
      document(filed);
    }
    index(courtroom);
    read(Layout.PAGE, in -> in.transferTo(OutputStream.nullOutputStream()));
    manifest(courtroom);
    Hash checksum = sums();
    Optional<String> more = archive.next();
    if (more.isPresent()) {
      throw new UnfitArchiveException(more.get(), "is in the archive and belongs to no export");
    }
    return new Found(courtroom, checksum);
  }

  /// Goes through the record, which comes first.
  void record(RecordLines record) throws IOException {
    read(Layout.RECORD, in -> Lines.each(Layout.RECORD, in, record::line));
  }

  private Passed read(String path, ArchiveFile.Body body) throws IOException {
    Optional<String> found = archive.next();
    if (found.isEmpty()) {
      throw new UnfitArchiveException(path, "is missing: the archive ends before it");
    }
    if (!found.get().equals(path)) {
      throw new UnfitArchiveException(
          path, "is missing: in its place stands " + shown(found.get()));
    }
    return archive.read(path, body);
  }

  private void document(FiledDocument filed) throws IOException {
    DocumentRef document = filed.document();
    String start = "documents/%03d-".formatted(document.number());
    String path = archive.next().orElse("nothing");
    if (!Pattern.matches(Pattern.quote(start) + "[^/\\\\\\p{Cntrl}]+", path)) {
      throw new UnfitArchiveException(
          start + "…", "is missing: in its place stands " + shown(path));
    }
    Passed passed = archive.read(path, in -> documents.take(document, in));
    if (passed.size() != document.size() || !passed.sha256().equals(document.sha256())) {
      throw new UnfitArchiveException(
          path, "has not the bytes that entry " + filed.seq() + " filed");
    }
  }

  private void index(Courtroom courtroom) throws IOException {
    Json.Obj index = json(Layout.INDEX);
    head(Layout.INDEX, courtroom, index);
    List<String> listed =
        index.objects("documents").stream().flatMap(d -> d.string("sha256").stream()).toList();
    List<String> filed =
        courtroom.documents().stream().map(d -> d.document().sha256().hex()).toList();
    if (!listed.equals(filed)) {
      throw new UnfitArchiveException(Layout.INDEX, "lists other documents than the record");
    }
  }

  private void manifest(Courtroom courtroom) throws IOException {
    List<Passed> before = archive.passed();
    Json.Obj manifest = json(Layout.MANIFEST);
    head(Layout.MANIFEST, courtroom, manifest);
    List<Json.Obj> files = manifest.objects("files");
    for (int i = 0; i < Math.max(before.size(), files.size()); i++) {
      if (i >= files.size() || i >= before.size() || !isOf(before.get(i), files.get(i))) {
        String path = i < before.size() ? before.get(i).path() : "a file that is not there";
        throw new UnfitArchiveException(
            Layout.MANIFEST, "does not give size and hash of " + path + " as it is");
      }
    }
  }

  private static boolean isOf(Passed passed, Json.Obj file) {
    return file.string("path").filter(passed.path()::equals).isPresent()
        && file.integer("size").filter(size -> size == passed.size()).isPresent()
        && file.string("sha256").filter(passed.sha256().hex()::equals).isPresent();
  }

  private static void head(String path, Courtroom courtroom, Json.Obj json) {
    if (!json.string("format").equals(Optional.of(Layout.FORMAT))) {
      throw new UnfitArchiveException(path, "is not of the format " + Layout.FORMAT);
    }
    if (!json.string("courtroom").equals(Optional.of(courtroom.id()))
        || !json.integer("seq").equals(Optional.of(courtroom.seq()))
        || !json.string("chain").equals(Optional.of(courtroom.head().chain().hex()))) {
      throw new UnfitArchiveException(path, "is of another record than the one in record.jsonl");
    }
  }

  private Hash sums() throws IOException {
    StringBuilder wanted = new StringBuilder();
    archive.passed().forEach(file -> wanted.append(sum(file)));
    Passed sums = text(Layout.SUMS, wanted.toString());
    text(Layout.SUM_OF_SUMS, sum(sums));
    return sums.sha256();
  }

  private static String sum(Passed file) {
    return file.sha256().hex() + "  " + file.path() + "\n";
  }

  private Passed text(String path, String wanted) throws IOException {
    byte[] bytes = wanted.getBytes(StandardCharsets.UTF_8);
    return read(
        path,
        in -> {
          if (!Hash.sha256(in.readNBytes(bytes.length + 1)).equals(Hash.sha256(bytes))) {
            throw new UnfitArchiveException(path, "does not give the hashes of the files above it");
          }
        });
  }

  private Json.Obj json(String path) throws IOException {
    Json.Obj[] json = {Json.obj()};
    read(path, in -> json[0] = parse(path, in.readNBytes(LONGEST_LIST + 1)));
    return json[0];
  }

  private static Json.Obj parse(String path, byte[] bytes) {
    if (bytes.length > LONGEST_LIST) {
      throw new UnfitArchiveException(path, "is too long");
    }
    try {
      return Json.parseObject(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonException e) {
      throw new UnfitArchiveException(path, "is no JSON object");
    }
  }

  private static String shown(String path) {
    String plain = path.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
  }
}
