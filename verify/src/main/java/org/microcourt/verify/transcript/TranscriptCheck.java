package org.microcourt.verify.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.copies.RedactedCopy;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.verify.record.Lines;
import org.microcourt.verify.record.Receipts;
import org.microcourt.verify.record.RecordCheck;
import org.microcourt.verify.record.SeenRecord;
import org.microcourt.verify.report.Finding;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;
import org.microcourt.verify.report.Report;
import org.microcourt.verify.report.Verdict;
import org.microcourt.verify.seal.SealCheck;
import org.microcourt.verify.seal.SealCheck.Sealed;
import org.microcourt.verify.transcript.PdfReader.PdfException;
import org.microcourt.verify.transcript.SealedPdf.Signature;

/// Checks a sealed transcript: that the seal is over every byte, the record within, what is said to
/// come from it, and the text.
public final class TranscriptCheck {
  private static final long LONGEST_RECORD = 64L << 20;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");

  private final Findings findings;
  private final Receipts receipts;
  private final List<X509Certificate> roots;
  private final SeenRecord seen;
  private final RecordCheck record;
  private Optional<Supplier<RedactedCopy.Original>> original = Optional.empty();

  /// Notes what is wrong in `findings`.
  public TranscriptCheck(Findings findings, Receipts receipts, List<X509Certificate> roots) {
    this.findings = findings;
    this.receipts = receipts;
    this.roots = List.copyOf(roots);
    this.seen = SeenRecord.keeping(findings);
    this.record = new RecordCheck(findings, receipts, seen);
  }

  /// Checks a whole file.
  public Report check(byte[] file) {
    SealedPdf pdf;
    try {
      pdf = SealedPdf.read(file);
    } catch (PdfException e) {
      return unreadable(file, e.offset());
    }
    if (pdf.isEncrypted()) {
      return Report.notOurs("encrypted");
    }
    if (CopyCheck.isCopy(pdf)) {
      return new CopyCheck(findings, receipts, roots).check(file, pdf);
    }
    Optional<InputStream> lines = pdf.attachment("record.jsonl");
    Optional<InputStream> facts = pdf.attachment("transcript.json");
    if (lines.isEmpty() && facts.isEmpty()) {
      return unreadable(file, pdf.draft());
    }
    // The seal and the fonts need nothing of the record: they take their time beside it.
    Findings ofSeal = new Findings();
    CompletableFuture<Optional<Sealed>> sealing =
        CompletableFuture.supplyAsync(() -> seal(file, pdf.signatures(), ofSeal));
    CompletableFuture<Void> opening = CompletableFuture.runAsync(Remaking::faces);
    boolean isRead = lines.isPresent() && read(lines.get());
    Optional<Sealed> sealed = sealing.join();
    opening.join();
    findings.add(ofSeal);
    if (!isRead) {
      findings.fault(Rank.CONTAINER, "attachment-unreadable", "record.jsonl");
      return report(sealed, Optional.empty());
    }
    Optional<Json.Obj> told = facts.flatMap(Told::read);
    Optional<Stated> stated = pdf.attachment(Stated.FILE).flatMap(Stated::read);
    if (told.isEmpty()) {
      findings.fault(Rank.CONTAINER, "attachment-unreadable", "transcript.json");
    }
    if (stated.isEmpty()) {
      findings.fault(Rank.CONTAINER, "attachment-unreadable", Stated.FILE);
    }
    told.ifPresent(json -> compare(file, pdf, sealed, json, stated));
    return report(sealed, told);
  }

  /// Compares what is told with the record, and makes draft and file again. The words are weighed
  /// beside it.
  private void compare(
      byte[] file, SealedPdf pdf, Optional<Sealed> sealed, Json.Obj told, Optional<Stated> stated) {
    String session = session(told);
    CompletableFuture<Optional<Stated.Weighed>> weighing =
        CompletableFuture.supplyAsync(
            () -> stated.flatMap(s -> s.weighed(seen.sessions(), session)));
    Optional<SealedText> draft =
        new Told(findings, seen, record, told).check(file, pdf.draft(), sealed.isPresent());
    Optional<Stated.Weighed> weighed = weighing.join();
    if (sealed.isEmpty() || stated.isEmpty()) {
      return;
    }
    Instant claimed = date(pdf.signatures().getFirst().date());
    stated.get().check(findings, sealed.get(), told, claimed, draft, weighed);
    if (draft.isPresent()) {
      byte[] signature = SealCheck.trimmed(padded(file, pdf.signatures().getFirst()).orElseThrow());
      new Resealing(findings, seen.sessions(), session)
          .check(file, new Resealing.Came(pdf, sealed.get(), claimed), signature, stated.get());
    }
    original = draft.map(words -> () -> original(file, pdf, stated.get(), words));
  }

  /// The session that `transcript.json` names.
  static String session(Json.Obj told) {
    return told.members().get("session") instanceof Json.Str(String id) ? id : "";
  }

  /// The court's files bear its marks; without them, a file is somebody else's.
  private Report unreadable(byte[] file, int offset) {
    String text = new String(file, ISO_8859_1);
    if (text.contains("/Encrypt ")) {
      return Report.notOurs("encrypted");
    }
    boolean isCopy = text.contains(RedactedCopy.SIGNATURE) && text.contains(RedactedCopy.SHOWN);
    boolean isSealed = text.contains("/ETSI.CAdES.detached") && text.contains("record.jsonl");
    if (!isCopy && !isSealed) {
      return Report.notOurs("pdf-of-others");
    }
    findings.fault(Rank.CONTAINER, "pdf-form", offset);
    String kind = isSealed ? "transcript" : "copy";
    return Report.notGenuine(kind + "-not-genuine", findings, Json.obj("kind", kind));
  }

  /// One signature, over everything but itself.
  private Optional<Sealed> seal(byte[] file, List<Signature> signatures, Findings ofSeal) {
    if (signatures.isEmpty()) {
      ofSeal.fault(Rank.CONTAINER, "seal-missing");
      return Optional.empty();
    }
    int ranges = new String(file, ISO_8859_1).split("/ByteRange", -1).length - 1;
    if (signatures.size() > 1 || ranges > 1) {
      ofSeal.fault(Rank.CONTAINER, "seal-twice");
      return Optional.empty();
    }
    Signature signature = signatures.getFirst();
    int from = signature.from();
    int to = signature.to();
    List<Long> whole = List.of(0L, (long) from, (long) to, (long) file.length - to);
    if (!signature.range().equals(whole)) {
      ofSeal.fault(Rank.CONTAINER, "seal-range");
      return Optional.empty();
    }
    MessageDigest digest = Hash.digest();
    digest.update(file, 0, from);
    digest.update(file, to, file.length - to);
    Optional<byte[]> padded = padded(file, signature);
    if (padded.isEmpty()) {
      ofSeal.fault(Rank.CONTAINER, "seal-form");
      return Optional.empty();
    }
    return new SealCheck(ofSeal, roots)
        .check(padded.get(), Hash.ofBytes(digest.digest()), date(signature.date()));
  }

  /// The state of the courtroom that it is of, without words.
  Courtroom courtroom() {
    return seen.courtroom();
  }

  /// What a copy is made of, after a check that found nothing wrong and made the text again.
  Optional<RedactedCopy.Original> original() {
    return findings.isClean() ? original.map(Supplier::get) : Optional.empty();
  }

  private static RedactedCopy.Original original(
      byte[] file, SealedPdf pdf, Stated stated, SealedText draft) {
    List<Json.Obj> entries = new ArrayList<>();
    Lines lines = new Lines(line -> entries.add(Json.parseObject(new String(line, UTF_8))));
    try (InputStream in = pdf.attachment("record.jsonl").orElseThrow()) {
      byte[] record = in.readAllBytes();
      lines.write(record, 0, record.length);
    } catch (IOException e) {
      throw new UncheckedIOException("it was read before", e);
    }
    return new RedactedCopy.Original(
        stated.statement(),
        HexFormat.of()
            .formatHex(SealCheck.trimmed(padded(file, pdf.signatures().getFirst()).orElseThrow())),
        stated.seed(),
        stated.text(draft),
        entries);
  }

  /// The place of a signature, zeros behind it included.
  private static Optional<byte[]> padded(byte[] file, Signature signature) {
    int from = signature.from() + 1;
    String digits = new String(file, from, signature.to() - from - 1, ISO_8859_1);
    return digits.length() % 2 == 0 && digits.matches("[0-9A-F]*")
        ? Optional.of(HexFormat.of().parseHex(digits))
        : Optional.empty();
  }

  private boolean read(InputStream in) {
    Lines lines = new Lines(record::line);
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (in) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        size += got;
        if (size > LONGEST_RECORD) {
          return false;
        }
        lines.write(buffer, 0, got);
      }
    } catch (IOException e) {
      return false;
    }
    record.end(!lines.isOpen());
    return true;
  }

  private Report report(Optional<Sealed> sealed, Optional<Json.Obj> told) {
    Json.Obj facts =
        Json.obj(
            "kind", "transcript",
            "courtroom", record.courtroom(),
            "case", seen.courtroom().caseInfo().map(info -> info.number()),
            "session", told.flatMap(t -> t.get("session")),
            "reader", told.flatMap(t -> t.get("reader")),
            "entries", record.seq(),
            "hidden", record.hidden(),
            "chain", record.chain().hex(),
            "vouched", receipts.vouched(),
            "anchored", receipts.anchored().vouched(),
            "certificate", sealed.map(Sealed::subject),
            "fingerprint", sealed.map(s -> s.fingerprint().hex()),
            "stamped", sealed.flatMap(Sealed::stamped));
    if (record.hidden() > 0) {
      findings.note("hidden", record.hidden());
    }
    if (!findings.isClean() || sealed.isEmpty()) {
      return Report.notGenuine("transcript-not-genuine", findings, facts);
    }
    if (!seen.isKnown()) {
      return Report.notOurs("newer-version");
    }
    boolean trusted = sealed.get().trusted();
    String answer =
        trusted
            ? receipts.anchored().vouched() > 0 ? "transcript-anchored" : "transcript-genuine"
            : roots.isEmpty() ? "transcript-without-root" : "transcript-stamp-unknown";
    return new Report(
        trusted ? Verdict.GENUINE : Verdict.UNPROVEN,
        Finding.of(
            answer,
            sealed.get().subject(),
            record.seq(),
            sealed.get().fingerprint().hex(),
            receipts.anchored().vouched(),
            receipts.anchored().hour()),
        findings.faults(),
        findings.notes(),
        facts);
  }

  /// `D:20260309100000+08'00'`; long ago when it is something else, so that no certificate fits.
  private static Instant date(String text) {
    try {
      String plain = text.replace("D:", "").replace("'", "");
      return OffsetDateTime.parse(plain, DATE).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
