package org.microcourt.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.verify.report.Verdict.GENUINE;
import static org.microcourt.verify.report.Verdict.NOT_GENUINE;
import static org.microcourt.verify.report.Verdict.NOT_OURS;
import static org.microcourt.verify.report.Verdict.UNPROVEN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.verify.report.Report;

/// Exports, honest and forged.
class CaseFileTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  private final Random random = new Random(SEED);
  private final HeldCase held = HeldCase.of(7, 24);

  CaseFileTest() {
    System.out.println("seed " + SEED);
  }

  @Test
  void acceptsEveryGenuineExportOfEveryReader() {
    for (int i = 0; i < 60; i++) {
      HeldCase one = HeldCase.of(SEED + i, random.nextInt(40));
      for (String reader : List.of("p1", "p2", "p3", "p4")) {
        byte[] zip = one.exported(reader);
        assertThat(verified(zip, one.last()).verdict()).as("case " + i).isEqualTo(GENUINE);
        assertThat(verified(zip).verdict()).isEqualTo(UNPROVEN);
      }
    }
  }

  @Test
  void missesNoFlippedBitOfAnyPart() {
    byte[] zip = held.exported("p2");
    Set<Integer> bits = new HashSet<>();
    for (int i = 0; i < 6_000; i++) {
      bits.add(random.nextInt(zip.length * 8));
    }
    // All of what stands between the contents of the files.
    for (int i = 0; i < 200; i++) {
      bits.add(i);
      bits.add(zip.length * 8 - 1 - i);
    }
    for (int bit : bits) {
      zip[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(verified(zip, held.last()).verdict()).as("bit " + bit).isIn(NOT_GENUINE, NOT_OURS);
      zip[bit / 8] ^= (byte) (1 << bit % 8);
    }
    System.out.println(bits.size() + " bits of " + zip.length * 8 + " flipped");
    assertThat(verified(zip, held.last()).verdict()).isEqualTo(GENUINE);
  }

  @Test
  void missesNoCutAndNothingAppended() {
    byte[] zip = held.exported("p1");
    for (int i = 0; i < 300; i++) {
      byte[] cut = java.util.Arrays.copyOf(zip, random.nextInt(zip.length));
      assertThat(verified(cut, held.last()).verdict()).isIn(NOT_GENUINE, NOT_OURS);
    }
    byte[] longer = java.util.Arrays.copyOf(zip, zip.length + 1);
    assertThat(verified(longer, held.last()).verdict()).isEqualTo(NOT_GENUINE);
  }

  @Test
  void namesTheFirstEntryThatWasChangedDroppedSwappedOrInserted() {
    byte[] zip = held.exported("p1");
    for (int i = 0; i < 400; i++) {
      Forgery forgery = new Forgery(zip);
      List<String> lines = forgery.record();
      int at = random.nextInt(lines.size() - 2);
      switch (i % 4) {
        case 0 -> lines.set(at, changed(lines.get(at)));
        case 1 -> lines.remove(at);
        case 2 -> Collections.swap(lines, at, at + 1);
        default -> lines.add(at, lines.get(random.nextInt(lines.size())));
      }
      forgery.record(lines);
      Report report = verified(forgery.packed());
      if (lines.equals(new Forgery(zip).record())) {
        continue;
      }
      assertThat(report.verdict()).as(i % 4 + " at " + at).isEqualTo(NOT_GENUINE);
      assertThat(report.faults().getFirst().code()).startsWith("entry-");
      int first = firstDifference(lines, new Forgery(zip).record());
      assertThat(Integer.parseInt(report.faults().getFirst().args().getFirst()))
          .as(report.faults().toString())
          .isIn(first + 1, first + 2);
    }
  }

  @Test
  void namesTheDocumentThatWasReplacedDroppedOrAdded() {
    byte[] zip = held.exported("p1");
    List<String> documents =
        new Forgery(zip).files.keySet().stream().filter(p -> p.startsWith("documents/")).toList();
    assertThat(documents).hasSizeGreaterThan(3);
    for (String path : documents) {
      Forgery replaced = new Forgery(zip);
      replaced.put(path, "another");
      Report report = verified(replaced.packed(), held.last());
      assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
      assertThat(report.faults().getFirst().code()).isEqualTo("document-changed");
      assertThat(report.en())
          .contains(path)
          .contains("unchanged since")
          .doesNotContain("authentic");
      Forgery dropped = new Forgery(zip);
      dropped.files.remove(path);
      assertThat(verified(dropped.packed()).faults().getFirst().code())
          .isEqualTo("document-missing");
    }
    Forgery added = new Forgery(zip);
    added.put("documents/999-x.pdf", "more");
    assertThat(verified(added.packed()).faults())
        .anySatisfy(fault -> assertThat(fault.code()).isEqualTo("document-extra"));
    Forgery other = new Forgery(zip);
    other.put("../../evil.sh", "more");
    assertThat(verified(other.packed()).verdict()).isEqualTo(NOT_GENUINE);
  }

  @Test
  void aRecordChainedAnewIsShownByAReceiptAndNeverCalledGenuine() {
    for (int i = 0; i < 200; i++) {
      Forgery forgery = new Forgery(held.exported("p1"));
      List<String> lines = forgery.record();
      int at = 6 + random.nextInt(lines.size() - 7);
      Json.Obj entry = Json.parseObject(lines.get(at));
      if (!entry.string("kind").equals(java.util.Optional.of("message.posted"))) {
        continue;
      }
      Json.Obj body = entry.requireObject("body").with("text", "我方认可全部欠款。");
      lines.set(at, entry.with("body", body).text());
      forgery.record(lines);
      forgery.chainAnew();
      byte[] zip = forgery.packed();
      assertThat(verified(zip).verdict()).isEqualTo(UNPROVEN);
      Report report = verified(zip, held.last(), held.receipt(at + 1L));
      assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
      assertThat(report.faults().getFirst().code()).isEqualTo("receipt-contradicts");
      assertThat(report.faults().getFirst().args()).containsExactly(String.valueOf(at + 1));
    }
  }

  @Test
  void whatIsHiddenFromAReaderMayBeHiddenAndNothingElseMaySlipIn() {
    Forgery forgery = new Forgery(held.exported("p2"));
    Forgery judges = new Forgery(held.exported("p1"));
    List<String> own = forgery.record();
    List<String> all = judges.record();
    int hidden = firstDifference(own, all);
    assertThat(own.get(hidden)).doesNotContain("\"kind\"");
    own.set(hidden, all.get(hidden));
    forgery.record(own);
    Report report = verified(forgery.packed(), held.last());
    assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
    assertThat(report.faults().getFirst().code()).isEqualTo("entry-not-for-reader");
  }

  @Test
  void receiptsVouchOnlyForWhatTheyHaveSeen() {
    Report report = verified(held.exported("p1"), held.receipt(9));
    assertThat(report.verdict()).isEqualTo(UNPROVEN);
    assertThat(report.en()).contains("up to entry 9");
  }

  static Report verified(byte[] file, Receipt... receipts) {
    try {
      return new Verifier(new Trust(List.of(), List.of(receipts)))
          .verify(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int firstDifference(List<String> some, List<String> others) {
    int i = 0;
    while (i < Math.min(some.size(), others.size()) && some.get(i).equals(others.get(i))) {
      i++;
    }
    return i;
  }

  /// Another digit, letter or sign somewhere in the values.
  private String changed(String line) {
    int at = random.nextInt(line.length());
    while (!Character.isLetterOrDigit(line.charAt(at))) {
      at = random.nextInt(line.length());
    }
    char other = line.charAt(at) == '7' ? '8' : '7';
    return line.substring(0, at) + other + line.substring(at + 1);
  }
}
