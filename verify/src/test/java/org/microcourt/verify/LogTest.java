package org.microcourt.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.verify.report.Verdict.GENUINE;
import static org.microcourt.verify.report.Verdict.NOT_GENUINE;
import static org.microcourt.verify.report.Verdict.UNPROVEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.fixture.Authority;
import org.microcourt.transcripts.fixture.KeySeal;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.verify.anchor.Log;
import org.microcourt.verify.anchor.LogReader;
import org.microcourt.verify.report.Report;

/// Files against the court's public log.
class LogTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final Court COURT = new Court();

  private final Random random = new Random(SEED);
  private final HeldCase held = HeldCase.of(11, 90);
  private final PublicLog log = PublicLog.of(held.entries(), 60, COURT.elliptic);
  private final byte[] zip = held.exported("p2");

  @TempDir private Path folder = Path.of("target");

  LogTest() {
    System.out.println("seed " + SEED);
  }

  private static Report verified(byte[] file, Log log) {
    return Court.verified(file, new Trust(List.of(COURT.root.certificate()), List.of(), log));
  }

  private static List<String> faults(Report report) {
    return report.faults().stream().map(fault -> fault.code()).toList();
  }

  @Test
  void vouchesForTheRecordOfEveryReaderInEveryFormOfTheLog() throws IOException {
    for (String reader : List.of("p1", "p2", "p3", "p4")) {
      byte[] file = held.exported(reader);
      for (Log form :
          List.of(
              log.log(),
              PublicLog.log("log.zip", log.zip()),
              PublicLog.log("log.json", log.saved().getBytes(UTF_8)))) {
        Report report = verified(file, form);
        assertThat(report.verdict()).as(report.text()).isEqualTo(GENUINE);
        assertThat(report.zh()).contains("锚定");
        assertThat(report.facts().requireLong("anchored")).isEqualTo(held.entries().size());
      }
    }
    for (Map.Entry<String, byte[]> file : log.files.entrySet()) {
      Path path = folder.resolve("anchors").resolve(file.getKey());
      Files.createDirectories(path.resolve("..").normalize());
      Files.write(path, file.getValue());
    }
    assertThat(verified(zip, new LogReader().read(folder).log()).verdict()).isEqualTo(GENUINE);
  }

  @Test
  void saysUpToWhichEntryAndWhen() {
    // A log that ends with the first hour.
    PublicLog early = PublicLog.of(held.entries(), 1, COURT.rsa);
    Report report = verified(zip, early.log());
    assertThat(report.verdict()).as(report.text()).isEqualTo(UNPROVEN);
    assertThat(report.answer().code()).isEqualTo("case-file-partly-anchored");
    long anchored = report.facts().requireLong("anchored");
    assertThat(anchored).isBetween(7L, held.entries().size() - 1L);
    assertThat(report.en()).contains("up to entry " + anchored, "2026-03-02T01");
  }

  @Test
  void addsToWhatTheSealSaysOfATranscript() {
    List<Entry> record = Court.mediation();
    byte[] sealed = SealedTranscripts.sealed(record, COURT.elliptic, TimeStamps.NONE);
    Report report = verified(sealed, PublicLog.of(record, 300, COURT.elliptic).log());
    assertThat(report.verdict()).as(report.text()).isEqualTo(GENUINE);
    assertThat(report.answer().code()).isEqualTo("transcript-anchored");
    assertThat(report.facts().requireLong("anchored")).isEqualTo(record.size());
  }

  @Test
  void provesNothingWithoutARootAndAgainstAnother() {
    Report without = Court.verified(zip, new Trust(List.of(), List.of(), log.log()));
    assertThat(without.verdict()).isEqualTo(UNPROVEN);
    assertThat(without.notes()).anyMatch(note -> note.code().equals("log-without-root"));
    Authority other = Authority.root("Test Root", Court.FROM);
    Report forged =
        verified(zip, PublicLog.of(held.entries(), 60, KeySeal.elliptic(other, Court.FROM)).log());
    assertThat(forged.verdict()).isEqualTo(NOT_GENUINE);
    assertThat(faults(forged)).contains("log-chain");
  }

  @Test
  void catchesACourtThatHasWrittenTheWholeRecordAnew() {
    int caught = 0;
    for (int i = 0; i < 60; i++) {
      Forgery forgery = new Forgery(held.exported("p1"));
      List<String> lines = forgery.record();
      int at = 6 + random.nextInt(lines.size() - 7);
      Json.Obj entry = Json.parseObject(lines.get(at));
      if (!entry.string("kind").equals(Optional.of("message.posted"))) {
        continue;
      }
      Json.Obj body = entry.requireObject("body").with("text", "我方认可全部欠款。");
      lines.set(at, entry.with("body", body).text());
      forgery.record(lines);
      forgery.chainAnew();
      byte[] anew = forgery.packed();
      assertThat(verified(anew, Log.NONE).verdict()).isEqualTo(UNPROVEN);

      Report byLeaves = verified(anew, log.log());
      assertThat(byLeaves.verdict()).isEqualTo(NOT_GENUINE);
      assertThat(faults(byLeaves)).containsExactly("anchor-missing");
      long named = Long.parseLong(byLeaves.faults().getFirst().args().getFirst());
      assertThat(named).isLessThanOrEqualTo(at + 1L);

      Report byProof = verified(anew, PublicLog.log("l.json", log.saved().getBytes(UTF_8)));
      assertThat(byProof.verdict()).isEqualTo(NOT_GENUINE);
      assertThat(faults(byProof).getFirst()).isEqualTo("anchor-contradicts");
      caught++;
    }
    assertThat(caught).isGreaterThan(10);
  }

  @Test
  void asksNothingOfALogThatDoesNotReachFarEnoughOrHasAGap() {
    HeldCase other = HeldCase.of(12, 30);
    // Of another record, and too short to miss anything in it.
    PublicLog brief = PublicLog.of(other.entries(), 45, COURT.elliptic);
    assertThat(verified(zip, brief.log()).verdict()).isEqualTo(UNPROVEN);
    Map<String, byte[]> gap =
        new HashMap<>(PublicLog.of(other.entries(), 60, COURT.elliptic).files);
    gap.keySet().removeIf(path -> path.startsWith("2026/03/04/05"));
    Report report = verified(zip, PublicLog.log(gap));
    assertThat(report.verdict()).as(report.text()).isEqualTo(UNPROVEN);
    assertThat(report.notes()).anyMatch(note -> note.code().equals("log-gap"));
    assertThat(faults(verified(zip, PublicLog.of(other.entries(), 60, COURT.elliptic).log())))
        .containsExactly("anchor-missing");
  }

  @Test
  void missesNoFlippedBitOfAnyFileOfTheLog() {
    PublicLog brief = PublicLog.of(held.entries(), 5, COURT.elliptic);
    List<Map.Entry<String, byte[]>> all = List.copyOf(brief.files.entrySet());
    for (int i = 0; i < 1_500; i++) {
      Map.Entry<String, byte[]> file = all.get(i % all.size());
      Map<String, byte[]> files = new HashMap<>(brief.files);
      byte[] bytes = file.getValue().clone();
      flip(bytes);
      files.put(file.getKey(), bytes);
      assertThat(isRefused(() -> PublicLog.log(files))).as(file.getKey()).isTrue();
    }
    byte[] saved = brief.saved().getBytes(UTF_8);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = saved.clone();
      flip(bytes);
      assertThat(isRefused(() -> PublicLog.log("log.json", bytes))).isTrue();
    }
    assertThat(isRefused(brief::log)).isFalse();
  }

  private void flip(byte[] bytes) {
    int bit = random.nextInt(bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
  }

  private boolean isRefused(Supplier<Log> read) {
    try {
      Report report = verified(zip, read.get());
      assertThat(report.verdict()).isIn(NOT_GENUINE, GENUINE);
      return report.answer().code().equals("log-not-genuine");
    } catch (JsonException e) {
      return true;
    }
  }

  @Test
  void namesTheHourWhereAnAnchorWasDroppedSwappedOrAdded() {
    for (int i = 0; i < 60; i++) {
      Map<String, byte[]> files = new HashMap<>(log.files);
      int at = 1 + random.nextInt(log.anchors.size() - 2);
      String hour = log.anchors.get(at).statement().hour().path() + ".json";
      String next = log.anchors.get(at + 1).statement().hour().path() + ".json";
      switch (i % 3) {
        case 0 -> {
          files.remove(hour);
          Report report = verified(zip, PublicLog.log(files));
          assertThat(report.notes()).anyMatch(note -> note.code().equals("log-gap"));
        }
        case 1 -> {
          // The same hours signed anew, after something was changed.
          PublicLog other = PublicLog.of(held.entries(), 60, COURT.elliptic);
          files.put(hour, other.files.get(hour));
          Report report = verified(zip, PublicLog.log(files));
          assertThat(report.verdict()).isEqualTo(NOT_GENUINE);
          assertThat(faults(report)).contains("log-fork");
          assertThat(report.faults().getFirst().args().getFirst())
              .isEqualTo(log.anchors.get(at).statement().hour().text());
        }
        default -> {
          files.put(next.replace(".json", "x.json"), files.get(hour));
          files.remove(hour);
          assertThat(verified(zip, PublicLog.log(files)).verdict()).isEqualTo(GENUINE);
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoLogInWords() {
    for (String odd :
        List.of(
            "",
            "{}",
            "[1]",
            "7",
            "{\"format\":\"microcourt-log/2\"}",
            "{\"format\":\"microcourt-log/1\"}",
            "[".repeat(100_000))) {
      assertThatThrownBy(() -> PublicLog.log("log.json", odd.getBytes(UTF_8)))
          .isInstanceOf(JsonException.class);
    }
  }
}
