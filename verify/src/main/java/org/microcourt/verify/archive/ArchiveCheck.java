package org.microcourt.verify.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.record.Hash;
import org.microcourt.verify.archive.StoredZip.MalformedException;
import org.microcourt.verify.archive.StoredZip.Member;
import org.microcourt.verify.record.Lines;
import org.microcourt.verify.record.Receipts;
import org.microcourt.verify.record.RecordCheck;
import org.microcourt.verify.record.SeenRecord;
import org.microcourt.verify.report.Finding;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;
import org.microcourt.verify.report.Report;
import org.microcourt.verify.report.Verdict;

/// Checks an exported case file in one pass. Record and documents are judged by chain and hashes;
/// everything else in the archive follows from them and is made again and compared, so no byte is
/// left that could be another one.
public final class ArchiveCheck {
  static final String RECORD = "record.jsonl";

  /// Catalogue, manifest and sums of the largest case; what is longer is not kept.
  private static final int LONGEST_LIST = 32 << 20;

  /// A file of the archive as it was found; `kept` is the content where it is a list.
  record Found(Member member, Hash sha256, ByteBuffer kept) {
    String path() {
      return member.path();
    }
  }

  private final Findings findings;
  private final Receipts receipts;
  private final SeenRecord seen;
  private final RecordCheck record;
  private final List<Found> files = new ArrayList<>();

  /// Notes what is wrong in `findings`.
  public ArchiveCheck(Findings findings, Receipts receipts) {
    this.findings = findings;
    this.receipts = receipts;
    this.seen = SeenRecord.of(findings);
    this.record = new RecordCheck(findings, receipts, seen);
  }

  /// Checks all of it.
  public Report check(InputStream in) throws IOException {
    StoredZip zip = new StoredZip(in);
    boolean readable = true;
    try {
      Optional<String> path = zip.next();
      if (!path.equals(Optional.of(RECORD))) {
        return Report.notOurs("zip-of-others");
      }
      while (path.isPresent()) {
        files.add(file(zip, path.get()));
        path = zip.next();
      }
    } catch (MalformedException e) {
      readable = false;
      if (files.isEmpty() && !zip.path().equals(RECORD)) {
        return Report.notOurs("zip-of-others");
      }
      findings.fault(Rank.CONTAINER, "zip-form", e.offset(), zip.path());
    }
    if (readable) {
      new ArchiveLists(findings, files, record, seen).check();
    }
    return report();
  }

  private Found file(StoredZip zip, String path) throws IOException, MalformedException {
    MessageDigest digest = Hash.digest();
    Member member;
    byte[] kept = {};
    if (files.isEmpty()) {
      Lines lines = new Lines(record::line);
      member =
          zip.content((bytes, from, length) -> {
            digest.update(bytes, from, length);
            lines.write(bytes, from, length);
          });
      record.end(!lines.isOpen());
    } else if (path.startsWith("documents/")) {
      member = zip.content(digest::update);
    } else {
      ByteArrayOutputStream list = new ByteArrayOutputStream();
      member =
          zip.content((bytes, from, length) -> {
            digest.update(bytes, from, length);
            list.write(bytes, from, Math.min(length, LONGEST_LIST - list.size()));
          });
      kept = list.toByteArray();
    }
    if (!member.sound()) {
      findings.fault(Rank.CONTAINER, "zip-crc", path);
    }
    return new Found(member, Hash.ofBytes(digest.digest()), ByteBuffer.wrap(kept));
  }

  private Report report() {
    Json.Obj facts =
        Json.obj(
            "kind", "case-file",
            "courtroom", record.courtroom(),
            "case", seen.courtroom().caseInfo().map(info -> info.number()),
            "entries", record.seq(),
            "hidden", record.hidden(),
            "audiences", seen.counts(),
            "chain", record.chain().hex(),
            "vouched", receipts.vouched(),
            "anchored", receipts.anchored().vouched(),
            "documents", files.stream().filter(f -> f.path().startsWith("documents/")).count(),
            "files", files.stream().map(ArchiveCheck::fact).toList());
    if (record.hidden() > 0) {
      findings.note("hidden", record.hidden());
    }
    if (!findings.isClean()) {
      return Report.notGenuine("case-file-not-genuine", findings, facts);
    }
    if (!seen.isKnown()) {
      return Report.notOurs("newer-version");
    }
    long documents = files.stream().filter(f -> f.path().startsWith("documents/")).count();
    long anchored = receipts.anchored().vouched();
    long vouched = Math.max(receipts.vouched(), anchored);
    boolean whole = vouched == record.seq();
    String answer =
        whole ? "case-file-genuine" : vouched > 0 ? "case-file-partly" : "case-file-unproven";
    if (anchored > receipts.vouched()) {
      answer = whole ? "case-file-anchored" : "case-file-partly-anchored";
    }
    return new Report(
        whole ? Verdict.GENUINE : Verdict.UNPROVEN,
        Finding.of(
            answer,
            record.seq(),
            documents,
            record.chain().hex(),
            vouched,
            receipts.anchored().hour()),
        findings.faults(),
        findings.notes(),
        facts);
  }

  private static Json.Obj fact(Found file) {
    return Json.obj(
        "path", file.path(), "size", file.member().size(), "sha256", file.sha256().hex());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
