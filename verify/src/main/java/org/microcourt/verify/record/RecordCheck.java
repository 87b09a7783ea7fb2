package org.microcourt.verify.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;

/// Checks a record line by line: form, order, leaf of each whole entry, chain, receipts. It reads
/// entries as JSON, so it also checks kinds of entries that it has never heard of.
public final class RecordCheck {
  private static final Set<String> SEALED = Set.of("courtroom", "seq", "leaf", "chain");
  private static final Set<String> WHOLE =
      Set.of(
          "courtroom",
          "seq",
          "at",
          "by",
          "id",
          "audience",
          "kind",
          "body",
          "salt",
          "leaf",
          "chain");

  private final Findings findings;
  private final Receipts receipts;
  private final Reading reading;
  private String courtroom = "";
  private String at = "";
  private Hash chain = Hash.ZERO;
  private long seq;
  private long hidden;
  private long lines;

  /// Notes what is wrong in `findings`, and lets `reading` follow what is right.
  public RecordCheck(Findings findings, Receipts receipts, Reading reading) {
    this.findings = findings;
    this.receipts = receipts;
    this.reading = reading;
  }

  /// The next line, without its end.
  public void line(byte[] utf8) {
    lines++;
    try {
      check(Json.parseObject(text(utf8)), utf8);
    } catch (JsonException | CharacterCodingException e) {
      findings.fault(Rank.ENTRY, "entry-unreadable", seq + 1);
      seq++;
    }
  }

  /// After the last line.
  public void end(boolean whole) {
    if (lines == 0) {
      findings.fault(Rank.ENTRY, "record-empty");
    }
    if (!whole) {
      findings.fault(Rank.ENTRY, "record-cut", seq);
    }
    receipts.end(findings);
  }

  /// Whose record it is.
  public String courtroom() {
    return courtroom;
  }

  /// The number of the last entry.
  public long seq() {
    return seq;
  }

  /// The chain after the last entry.
  public Hash chain() {
    return chain;
  }

  /// The time of the last whole entry.
  public String at() {
    return at;
  }

  /// How many entries show only their leaf.
  public long hidden() {
    return hidden;
  }

  private void check(Json.Obj entry, byte[] line) {
    long own = entry.requireLong("seq");
    Hash leaf = Hash.fromHex(entry.requireString("leaf"));
    Hash next = Hash.fromHex(entry.requireString("chain"));
    boolean fits = place(entry.requireString("courtroom"), own);
    boolean whole = entry.members().containsKey("kind");
    fits &= form(own, entry, line, whole);
    if (whole && !Hash.sha256(entry.without("leaf", "chain").canonicalBytes()).equals(leaf)) {
      findings.fault(Rank.ENTRY, "entry-changed", own);
      fits = false;
    } else if (fits && !chain.then(leaf).equals(next)) {
      findings.fault(Rank.ENTRY, "entry-chain", own);
      fits = false;
    }
    // What follows is judged by its own, so that each break is named once.
    seq = own;
    chain = next;
    receipts.pass(courtroom, own, next, whole ? at : "", findings);
    hidden += whole ? 0 : 1;
    if (fits && whole) {
      reading.whole(own, entry);
    } else if (fits) {
      reading.hidden(own, leaf, next);
    }
  }

  private boolean place(String room, long own) {
    if (lines == 1) {
      courtroom = room;
    }
    if (!room.equals(courtroom)) {
      findings.fault(Rank.ENTRY, "entry-courtroom", own, room);
      return false;
    }
    if (own != seq + 1) {
      findings.fault(Rank.ENTRY, "entry-out-of-place", seq + 1, own);
      return false;
    }
    return true;
  }

  /// A line is written in one way only, has no other members, and time does not go back.
  private boolean form(long own, Json.Obj entry, byte[] line, boolean whole) {
    Set<String> members = entry.members().keySet();
    boolean known = whole ? WHOLE.containsAll(members) : SEALED.equals(members);
    if (!known || !Arrays.equals(entry.text().getBytes(StandardCharsets.UTF_8), line)) {
      findings.fault(Rank.ENTRY, "entry-form", own);
      return false;
    }
    if (whole) {
      String now = entry.requireString("at");
      if (now.compareTo(at) < 0) {
        findings.fault(Rank.ENTRY, "entry-earlier", own);
        return false;
      }
      at = now;
    }
    return true;
  }

  private static String text(byte[] utf8) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
  }
}
