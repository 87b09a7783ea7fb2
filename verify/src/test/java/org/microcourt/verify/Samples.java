package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.microcourt.json.Json;
import org.microcourt.transcripts.copies.Blackout;
import org.microcourt.transcripts.copies.RedactedCopy;
import org.microcourt.transcripts.copies.Shown;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.verify.report.Report;
import org.microcourt.verify.transcript.Copying;

/// Files and what the jar says of them, for the page to say the same.
final class Samples {
  private final Court court = new Court();
  private final Path folder;
  private final List<Json.Obj> all = new ArrayList<>();

  Samples(Path folder) {
    this.folder = folder;
  }

  /// Writes all, and `samples.json`.
  void write() throws IOException {
    Files.createDirectories(folder);
    HeldCase held = HeldCase.of(11, 24);
    byte[] zip = held.exported("p2");
    add("export.zip", zip, held.last());
    add("export-of-the-judge.zip", held.exported("p1"), held.last());
    add("unproven.zip", zip);
    add("partly.zip", zip, held.receipt(8));
    add("contradicted.zip", zip, new Receipt(held.last().courtroom(), 3, held.last().chain()));
    zips(zip);
    byte[] sealed = SealedTranscripts.sealed(Court.mediation(), court.elliptic, TimeStamps.NONE);
    add("sealed.pdf", sealed);
    add("rsa.pdf", SealedTranscripts.sealed(Court.mediation(), court.rsa, TimeStamps.NONE));
    add("stamped.pdf", SealedTranscripts.sealed(Court.mediation(), court.elliptic, court.stamps));
    add("draft.pdf", SealedTranscripts.draft(Court.mediation()));
    add(
        "two-seals.pdf",
        Court.sealed(sealed, SealedTranscripts.files(Court.mediation()).attachments(), court.rsa));
    copies(sealed);
    byte[] broken = sealed.clone();
    broken[broken.length - 900] ^= 4;
    add("broken.pdf", broken);
    add("text.txt", "Nothing of the court's.".getBytes(UTF_8));
    Files.writeString(folder.resolve("samples.json"), Json.arr(all).text());
    Files.writeString(folder.resolve("root.pem"), pem());
  }

  /// Of the honest one the page says less than the jar; of a forged one the same.
  private void copies(byte[] sealed) throws IOException {
    RedactedCopy copy =
        RedactedCopy.of(court.taken(sealed), new Blackout(Set.of("李𠮷"), true, Set.of()));
    Files.write(folder.resolve("copy.pdf"), copy.pdf(Copying.faces()));
    int[] points = copy.shown().text().points();
    points[points.length - 2] ^= 1;
    Shown other = new Shown(SealedText.of(points), copy.shown().proof());
    RedactedCopy forged =
        new RedactedCopy(copy.statement(), copy.signature(), other, copy.record());
    add("copy-forged.pdf", forged.pdf(Copying.faces()));
  }

  private void zips(byte[] zip) throws IOException {
    Forgery changed = new Forgery(zip);
    List<String> lines = changed.record();
    lines.replaceAll(line -> line.replace("±0.005", "±0.05"));
    changed.record(lines);
    add("changed.zip", changed.packed());
    Forgery dropped = new Forgery(zip);
    lines = dropped.record();
    lines.remove(9);
    dropped.record(lines);
    add("dropped.zip", dropped.packed());
    Forgery replaced = new Forgery(zip);
    String path =
        replaced.files.keySet().stream()
            .filter(p -> p.startsWith("documents/"))
            .findFirst()
            .orElseThrow();
    replaced.put(path, "another");
    add("replaced.zip", replaced.packed());
    replaced.files.remove(path);
    add("missing.zip", replaced.packed());
    add("cut.zip", Arrays.copyOf(zip, zip.length - 5));
  }

  private void add(String file, byte[] bytes, Receipt... receipts) throws IOException {
    Files.write(folder.resolve(file), bytes);
    Report report = court.verified(bytes, receipts);
    all.add(
        Json.obj(
            "file", file,
            "roots", pem(),
            "receipts", List.of(receipts).stream().map(Samples::json).toList(),
            "verdict", report.verdict(),
            "zh", report.zh(),
            "en", report.en()));
  }

  private static Json.Obj json(Receipt receipt) {
    return Json.obj(
        "courtroom", receipt.courtroom(), "seq", receipt.seq(), "chain", receipt.chain().hex());
  }

  private String pem() throws IOException {
    try {
      String base64 = Base64.getMimeEncoder().encodeToString(court.root.certificate().getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
  }
}
