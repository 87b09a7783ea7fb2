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
import org.microcourt.platform.seal.Seal;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.copies.Blackout;
import org.microcourt.transcripts.copies.RedactedCopy;
import org.microcourt.transcripts.copies.Shown;
import org.microcourt.transcripts.fixture.Authority;
import org.microcourt.transcripts.fixture.KeySeal;
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
    logs(held, zip);
    byte[] sealed = SealedTranscripts.sealed(Court.mediation(), court.elliptic, TimeStamps.NONE);
    add("sealed.pdf", sealed);
    add("rsa.pdf", SealedTranscripts.sealed(Court.mediation(), court.rsa, TimeStamps.NONE));
    add("stamped.pdf", SealedTranscripts.sealed(Court.mediation(), court.elliptic, court.stamps));
    add("draft.pdf", SealedTranscripts.draft(Court.mediation()));
    add(
        "two-seals.pdf",
        Court.sealed(sealed, SealedTranscripts.files(Court.mediation()).attachments(), court.rsa));
    copies(sealed);
    forged();
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

  /// Pages that the court itself drew otherwise than its record, and the entry that is first.
  private void forged() throws IOException {
    List<Entry> record = Court.mediation();
    List<Json.Obj> forged = new ArrayList<>();
    Forgeries forgeries = new Forgeries(record);
    for (Forgeries.Forged each : forgeries.all()) {
      String file = "forged-" + each.name() + ".pdf";
      Files.write(folder.resolve(file), Rewritten.sealed(court, record, each.drawn()));
      forged.add(Json.obj("file", file, "entry", each.entry()));
    }
    Files.writeString(folder.resolve("forged.json"), Json.arr(forged).text());
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

  /// The same record against the public log in its forms, honest and otherwise.
  private void logs(HeldCase held, byte[] zip) throws IOException {
    PublicLog log = PublicLog.of(held.entries(), 60, court.elliptic);
    byte[] saved = log.saved().getBytes(UTF_8);
    against("anchored.zip", zip, "anchors.zip", log.zip());
    against("anchored-by-phone.zip", zip, "log.json", saved);
    against("anchored-rsa.zip", zip, "r.json", PublicLog.of(held.entries(), 60, court.rsa).saved());
    against("early.zip", zip, "early.zip", PublicLog.of(held.entries(), 1, court.elliptic).zip());
    PublicLog other = PublicLog.of(HeldCase.of(12, 30).entries(), 60, court.elliptic);
    against("of-another.zip", zip, "other.zip", other.zip());
    Authority stranger = Authority.root("Test Root", Court.FROM);
    Seal theirs = KeySeal.elliptic(stranger, Court.FROM);
    against("strange.zip", zip, "strange.zip", PublicLog.of(held.entries(), 60, theirs).zip());
    log.files.remove(log.anchors.get(9).statement().hour().path() + ".json");
    against("gap.zip", zip, "gap.zip", log.zip());
    String fork = log.anchors.get(20).statement().hour().path() + ".json";
    log.files.put(
        fork,
        PublicLog.of(held.entries(), 60, court.elliptic).files.getOrDefault(fork, new byte[0]));
    against("fork.zip", zip, "fork.zip", log.zip());
    Forgery forgery = new Forgery(held.exported("p1"));
    List<String> lines = forgery.record();
    lines.replaceAll(line -> line.replace("我方同意分期。", "我方不同意分期。"));
    forgery.record(lines);
    forgery.chainAnew();
    against("anew.zip", forgery.packed(), "log.json", saved);
    byte[] sealed = SealedTranscripts.sealed(Court.mediation(), court.elliptic, TimeStamps.NONE);
    PublicLog ofSealed = PublicLog.of(Court.mediation(), 300, court.elliptic);
    against("anchored.pdf", sealed, "sealed-log.json", ofSealed.saved());
  }

  private void against(String file, byte[] bytes, String name, String log) throws IOException {
    against(file, bytes, name, log.getBytes(UTF_8));
  }

  private void against(String file, byte[] bytes, String name, byte[] log) throws IOException {
    String kept = "logs-" + name;
    Files.write(folder.resolve(kept), log);
    Trust trust = new Trust(List.of(court.root.certificate()), List.of(), PublicLog.log(name, log));
    add(file, bytes, List.of(kept), trust);
  }

  private void add(String file, byte[] bytes, Receipt... receipts) throws IOException {
    Trust trust = new Trust(List.of(court.root.certificate()), List.of(receipts));
    add(file, bytes, List.of(), trust);
  }

  private void add(String file, byte[] bytes, List<String> logs, Trust trust) throws IOException {
    Files.write(folder.resolve(file), bytes);
    Report report = Court.verified(bytes, trust);
    all.add(
        Json.obj(
            "file", file,
            "roots", pem(),
            "logs", logs,
            "receipts", trust.receipts().stream().map(Samples::json).toList(),
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
