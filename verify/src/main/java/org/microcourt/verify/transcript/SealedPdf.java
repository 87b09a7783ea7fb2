package org.microcourt.verify.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.microcourt.verify.transcript.PdfReader.PdfException;

/// The file of a sealed transcript: a draft, and one update behind it with the signature.
///
/// It is read from its end: the last cross-reference names the one before, and between both stand
/// the objects of the update. Nothing of the draft is read.
final class SealedPdf {
  private static final Pattern END = Pattern.compile("startxref\n([0-9]{1,9})\n%%EOF\n");
  private static final int LONGEST_END = 40;

  private final byte[] file;
  private final int draft;
  private final Map<Long, Pdf.Body> objects = new HashMap<>();
  private final Pdf.Dictionary trailer;

  private SealedPdf(byte[] file, int draft, Pdf.Dictionary trailer) {
    this.file = file;
    this.draft = draft;
    this.trailer = trailer;
  }

  /// What the signature's dictionary says.
  ///
  /// @param range of bytes that are signed, as written
  /// @param from where the signature begins in the file, with its bracket, and `to` where it ends
  /// @param date as written
  record Signature(List<Long> range, int from, int to, String date) {}

  /// Reads the update.
  ///
  /// @throws PdfException if there is none, or it is not as the court writes it
  static SealedPdf read(byte[] file) throws PdfException {
    int start = Math.max(0, file.length - LONGEST_END);
    String tail = new String(file, start, file.length - start, ISO_8859_1);
    Matcher end = END.matcher(tail);
    if (!end.find() || end.end() != tail.length()) {
      throw new PdfException(file.length);
    }
    int table = Integer.parseInt(end.group(1));
    if (table >= file.length) {
      throw new PdfException(start);
    }
    PdfReader last = new PdfReader(file, table);
    Pdf.Dictionary trailer = last.object().dictionary().orElseThrow(() -> new PdfException(table));
    if (!(trailer.members().get("Prev") instanceof Pdf.Whole(long before))) {
      throw new PdfException(table);
    }
    int draft = endOfDraft(file, before);
    SealedPdf pdf = new SealedPdf(file, draft, trailer);
    pdf.objects(table);
    return pdf;
  }

  private static int endOfDraft(byte[] file, long table) throws PdfException {
    byte[] end = ("startxref\n" + table + "\n%%EOF\n").getBytes(ISO_8859_1);
    for (int at = (int) Math.min(table, file.length); at <= file.length - end.length; at++) {
      if (Arrays.equals(file, at, at + end.length, end, 0, end.length)) {
        return at + end.length;
      }
    }
    throw new PdfException(file.length);
  }

  private void objects(int table) throws PdfException {
    PdfReader reader = new PdfReader(file, draft);
    reader.skipSpace();
    while (reader.offset() < table) {
      Pdf.Body body = reader.object();
      if (objects.put(body.number(), body) != null) {
        throw new PdfException(reader.offset());
      }
      reader.skipSpace();
    }
    if (reader.offset() != table) {
      throw new PdfException(reader.offset());
    }
  }

  /// How long the draft is.
  int draft() {
    return draft;
  }

  boolean isEncrypted() {
    return trailer.get("Encrypt").isPresent();
  }

  /// The signatures of the update.
  List<Signature> signatures() {
    return objects.values().stream()
        .flatMap(body -> body.dictionary().stream())
        .filter(dictionary -> dictionary.get("ByteRange").isPresent())
        .flatMap(dictionary -> signature(dictionary).stream())
        .toList();
  }

  private static Optional<Signature> signature(Pdf.Dictionary dictionary) {
    boolean ours =
        dictionary.is("SubFilter", "ETSI.CAdES.detached")
            && dictionary.members().get("Contents") instanceof Pdf.Hex
            && dictionary.members().get("ByteRange") instanceof Pdf.Array;
    if (!ours
        || !(dictionary.members().get("Contents") instanceof Pdf.Hex(int from, int to))
        || !(dictionary.members().get("ByteRange") instanceof Pdf.Array(List<Pdf> items))) {
      return Optional.empty();
    }
    List<Long> range =
        items.stream().map(i -> i instanceof Pdf.Whole(long value) ? value : -1L).toList();
    String date = dictionary.members().get("M") instanceof Pdf.Text(String text) ? text : "";
    return Optional.of(new Signature(range, from, to, date));
  }

  /// An attached file, inflated as it is read.
  Optional<InputStream> attachment(String name) {
    return resolve(trailer.get("Root"))
        .flatMap(catalog -> resolve(catalog.get("Names")))
        .flatMap(names -> resolve(names.get("EmbeddedFiles")))
        .flatMap(tree -> specification(tree, name))
        .flatMap(file -> resolve(file.get("EF")))
        .flatMap(files -> body(files.get("F")))
        .filter(body -> body.dictionary().filter(d -> d.is("Filter", "FlateDecode")).isPresent())
        .map(body -> new ByteArrayInputStream(file, body.stream(), body.end() - body.stream()))
        .map(InflaterInputStream::new);
  }

  private Optional<Pdf.Dictionary> specification(Pdf.Dictionary tree, String name) {
    if (!(tree.members().get("Names") instanceof Pdf.Array(List<Pdf> items))) {
      return Optional.empty();
    }
    int at = items.indexOf(new Pdf.Text(name));
    return at < 0 || at + 1 >= items.size()
        ? Optional.empty()
        : resolve(Optional.of(items.get(at + 1)));
  }

  private Optional<Pdf.Dictionary> resolve(Optional<Pdf> value) {
    if (value.isPresent() && value.get() instanceof Pdf.Dictionary dictionary) {
      return Optional.of(dictionary);
    }
    return body(value).flatMap(Pdf.Body::dictionary);
  }

  private Optional<Pdf.Body> body(Optional<Pdf> value) {
    return value.isPresent() && value.get() instanceof Pdf.Reference(long number)
        ? Optional.ofNullable(objects.get(number))
        : Optional.empty();
  }
}
