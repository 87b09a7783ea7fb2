package org.microcourt.verify.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.copies.RedactedCopy;
import org.microcourt.transcripts.copies.Shown;
import org.microcourt.transcripts.text.Statement;
import org.microcourt.verify.record.Lines;
import org.microcourt.verify.record.Reading;
import org.microcourt.verify.record.Receipts;
import org.microcourt.verify.record.RecordCheck;
import org.microcourt.verify.report.Finding;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;
import org.microcourt.verify.report.Report;
import org.microcourt.verify.report.Verdict;
import org.microcourt.verify.seal.SealCheck;
import org.microcourt.verify.seal.SealCheck.Sealed;

/// Checks a copy in which words are blacked out: that the court's signature states these words,
/// that the record is the one that it was over, and that nothing else is in the file.
final class CopyCheck {
  private static final int LONGEST_RECORD = 32 << 20;
  private static final int LONGEST_SIGNATURE = 1 << 18;

  /// Lines are judged by themselves; what they say to each other, the seal vouches for.
  private static final Reading NOTHING =
      new Reading() {
        @Override
        public void whole(long seq, Json.Obj entry) {}

        @Override
        public void hidden(long seq, Hash leaf, Hash chain) {}
      };

  private final Findings findings;
  private final Receipts receipts;
  private final List<X509Certificate> roots;
  private final RecordCheck record;

  CopyCheck(Findings findings, Receipts receipts, List<X509Certificate> roots) {
    this.findings = findings;
    this.receipts = receipts;
    this.roots = List.copyOf(roots);
    this.record = new RecordCheck(findings, receipts, NOTHING);
  }

  /// Whether a file says that it is a copy.
  static boolean isCopy(SealedPdf pdf) {
    return pdf.attachment(RedactedCopy.SIGNATURE).isPresent();
  }

  Report check(byte[] file, SealedPdf pdf) {
    Optional<RedactedCopy> copy = read(pdf);
    Optional<Sealed> sealed = copy.flatMap(this::sealed);
    if (copy.isPresent()) {
      record(copy.get());
      text(copy.get());
      if (findings.isClean()) {
        pages(copy.get(), file);
      }
    }
    return report(copy, sealed);
  }

  private Optional<RedactedCopy> read(SealedPdf pdf) {
    Optional<Statement> statement = json(pdf, RedactedCopy.STATEMENT).flatMap(CopyCheck::statement);
    Optional<Shown> shown = json(pdf, RedactedCopy.SHOWN).flatMap(CopyCheck::shown);
    Optional<byte[]> signature = bytes(pdf, RedactedCopy.SIGNATURE, LONGEST_SIGNATURE);
    Optional<byte[]> lines = bytes(pdf, RedactedCopy.RECORD, LONGEST_RECORD);
    require(statement, RedactedCopy.STATEMENT);
    require(shown, RedactedCopy.SHOWN);
    require(signature, RedactedCopy.SIGNATURE);
    require(lines, RedactedCopy.RECORD);
    return findings.isClean()
        ? Optional.of(
            new RedactedCopy(
                statement.get(),
                HexFormat.of().formatHex(signature.get()),
                shown.get(),
                new String(lines.get(), UTF_8)))
        : Optional.empty();
  }

  private void require(Optional<?> part, String name) {
    if (part.isEmpty()) {
      findings.fault(Rank.CONTAINER, "attachment-unreadable", name);
    }
  }

  private static Optional<Json.Obj> json(SealedPdf pdf, String name) {
    return pdf.attachment(name).flatMap(Told::read);
  }

  private static Optional<Statement> statement(Json.Obj json) {
    try {
      return Optional.of(Statement.of(json));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Shown> shown(Json.Obj json) {
    try {
      return Optional.of(Shown.of(json));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> bytes(SealedPdf pdf, String name, int most) {
    Optional<InputStream> found = pdf.attachment(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = found.get()) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Sealed> sealed(RedactedCopy copy) {
    Statement statement = copy.statement();
    Optional<Sealed> sealed =
        new SealCheck(findings, roots)
            .checkAlone(HexFormat.of().parseHex(copy.signature()), statement.at());
    if (sealed.isPresent() && !sealed.get().statement().equals(statement.hash())) {
      findings.fault(Rank.CONTAINER, "copy-statement");
    }
    return sealed;
  }

  private void record(RedactedCopy copy) {
    Lines lines = new Lines(record::line);
    byte[] utf8 = copy.record().getBytes(UTF_8);
    lines.write(utf8, 0, utf8.length);
    record.end(!lines.isOpen());
    Statement statement = copy.statement();
    boolean fits =
        statement.courtroom().equals(record.courtroom())
            && statement.seq() == record.seq()
            && statement.chain().equals(record.chain());
    if (!fits) {
      findings.fault(Rank.ENTRY, "copy-record", record.seq(), statement.seq());
    }
  }

  private void text(RedactedCopy copy) {
    Shown shown = copy.shown();
    try {
      boolean fits =
          shown.text().length() == copy.statement().length()
              && shown.root().equals(copy.statement().root());
      if (!fits) {
        findings.fault(Rank.DOCUMENT, "copy-text");
      }
    } catch (IllegalArgumentException e) {
      findings.fault(Rank.DOCUMENT, "copy-text");
    }
  }

  private void pages(RedactedCopy copy, byte[] file) {
    try {
      int difference = Arrays.mismatch(copy.pdf(Remaking.faces()), file);
      if (difference >= 0) {
        findings.fault(Rank.CONTAINER, "copy-pages", difference);
      }
    } catch (IllegalArgumentException e) {
      findings.fault(Rank.DOCUMENT, "copy-text");
    }
  }

  private Report report(Optional<RedactedCopy> copy, Optional<Sealed> sealed) {
    if (record.hidden() > 0) {
      findings.note("hidden", record.hidden());
    }
    findings.note("copy-limits");
    int places = copy.map(c -> c.shown().text().places()).orElse(0);
    long hidden = copy.map(c -> c.shown().text().hidden()).orElse(0L);
    Json.Obj facts =
        Json.obj(
            "kind", "copy",
            "courtroom", record.courtroom(),
            "session", copy.map(c -> c.statement().session()),
            "template", copy.map(c -> c.statement().template()),
            "sealed", copy.map(c -> c.statement().at()),
            "places", places,
            "characters", hidden,
            "entries", record.seq(),
            "hidden", record.hidden(),
            "chain", record.chain().hex(),
            "vouched", receipts.vouched(),
            "certificate", sealed.map(Sealed::subject),
            "fingerprint", sealed.map(s -> s.fingerprint().hex()),
            "stamped", sealed.flatMap(Sealed::stamped));
    if (!findings.isClean() || sealed.isEmpty()) {
      return Report.notGenuine("copy-not-genuine", findings, facts);
    }
    boolean trusted = sealed.get().trusted();
    String answer =
        trusted ? "copy-genuine" : roots.isEmpty() ? "copy-without-root" : "copy-stamp-unknown";
    return new Report(
        trusted ? Verdict.GENUINE : Verdict.UNPROVEN,
        Finding.of(
            answer, sealed.get().subject(), places, hidden, sealed.get().fingerprint().hex()),
        findings.faults(),
        findings.notes(),
        facts);
  }
}
