package org.microcourt.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.act.EvidenceAct;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.evidence.Arrival.Verdict;
import org.microcourt.exhibit.Category;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryCaseFiles;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.fixture.MovableClock;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.platform.record.Backoff;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// What the malware scan says is of one version, and that one is filed or none.
class ScannedFilesTest {
  private static final String KEY = Court.ROOM + "/u1";
  private static final byte[] WORDS = "收据：已付货款。".getBytes(StandardCharsets.UTF_8);

  private final MemoryRecordStore records = new MemoryRecordStore();
  private final MovableClock clock = new MovableClock(Court.NOON);
  private final Recorder recorder =
      new Recorder(
          records, Court.POLICY, clock, () -> "0".repeat(32), new Backoff(bound -> 0, pause -> {}));
  private final MemoryUploads uploads = new MemoryUploads();
  private Optional<UploadedObject> copied = Optional.empty();
  private boolean cutOff;
  private final MemoryCaseFiles files =
      new MemoryCaseFiles(uploads) {
        @Override
        public synchronized Put copy(
            UploadedObject from, String key, String contentType, Hash sha256) {
          if (cutOff) {
            throw new IllegalStateException("cut off");
          }
          copied = Optional.of(from);
          return super.copy(from, key, contentType, sha256);
        }
      };
  private final Receiving receiving =
      new Receiving(
          recorder,
          uploads,
          files,
          new Log(
              "test",
              clock,
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)));

  ScannedFilesTest() {
    Court.open(recorder);
    by("judge-zhou", Court.add("lin", Role.PLAINTIFF));
    by(
        "lin",
        new Command.UploadRequest(
            "收据.txt",
            WORDS.length,
            "text/plain",
            Hash.sha256(WORDS),
            Category.OTHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Audience.EVERYONE,
            Optional.empty()));
  }

  @Test
  void readsBothKindsOfEvents() throws IOException {
    assertThat(Arrival.read(sample("object-created.json")))
        .isEqualTo(Arrival.of("cclwj7sxoqoarslv/u1"));
    assertThat(Arrival.read(sample("object-scanned.json")))
        .isEqualTo(
            new Arrival(
                "cclwj7sxoqoarslv/u1",
                Optional.of("IYV3p45BT0ac8hjHg1houSdS1a.Mro8e"),
                Verdict.CLEAN));
  }

  @Test
  void filesTheVersionThatWasScannedAndNotTheNewest() {
    String scanned = send();
    send();
    receiving.receive(result(scanned, "NO_THREATS_FOUND"));
    EvidenceAct.Filed filed = (EvidenceAct.Filed) last().act();
    assertThat(filed.media().note()).isEmpty();
    assertThat(copied.flatMap(UploadedObject::version)).contains(scanned);
    assertThat(uploads.isEmpty()).isTrue();
  }

  @Test
  void tellsTheSenderOfMalwareAndKeepsNothing() {
    receiving.receive(result(send(), "THREATS_FOUND"));
    EvidenceAct.Rejected rejected = (EvidenceAct.Rejected) last().act();
    assertThat(rejected.reason()).isEqualTo("MALWARE");
    assertThat(rejected.zh()).contains("恶意程序");
    assertThat(rejected.en()).contains("malware");
    assertThat(files.keys()).isEmpty();
    assertThat(uploads.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNSUPPORTED", "ACCESS_DENIED", "FAILED", "WHAT_COMES_NEXT"})
  void filesWhatCouldNotBeScannedAndSaysSo(String status) {
    receiving.receive(result(send(), status));
    EvidenceAct.Filed filed = (EvidenceAct.Filed) last().act();
    assertThat(filed.media().note().orElseThrow()).contains("未能检查");
  }

  @Test
  void threatsInALaterVersionDoNotUndoWhatWasAccepted() {
    String clean = send();
    String other = send();
    cutOff = true;
    try {
      receiving.receive(result(clean, "NO_THREATS_FOUND"));
    } catch (IllegalStateException e) {
      // Its event comes again.
    }
    cutOff = false;
    receiving.receive(result(other, "THREATS_FOUND"));
    assertThat(last().act()).isInstanceOf(EvidenceAct.UploadAccepted.class);
    receiving.receive(result(clean, "NO_THREATS_FOUND"));
    assertThat(last().act()).isInstanceOf(EvidenceAct.Filed.class);
    assertThat(copied.flatMap(UploadedObject::version)).contains(clean);
    receiving.receive(result(other, "THREATS_FOUND"));
    assertThat(last().act()).isInstanceOf(EvidenceAct.Filed.class);
    assertThat(uploads.isEmpty()).isTrue();
  }

  private static Arrival result(String version, String status) {
    return Arrival.read(
        Json.obj(
            "detail-type",
            "GuardDuty Malware Protection Object Scan Result",
            "detail",
            Json.obj(
                "s3ObjectDetails",
                Json.obj("objectKey", KEY, "versionId", version),
                "scanResultDetails",
                Json.obj("scanResultStatus", status))));
  }

  private static Json.Obj sample(String file) throws IOException {
    return Json.parseObject(Files.readString(Path.of("../../events", file)));
  }

  /// Gives the version.
  private String send() {
    uploads.send(uploads.put(KEY, "text/plain", WORDS.length, Hash.sha256(WORDS)), WORDS);
    return uploads.head(KEY).flatMap(UploadedObject::version).orElseThrow();
  }

  private void by(String person, Command command) {
    Court.entry(
        recorder.record(
            Court.ROOM,
            new Actor.Person(person, person, Court.NOON, "2", person.startsWith("judge")),
            Court.id(person + "-phone", 1),
            command));
  }

  private Entry last() {
    return records.lines(Court.ROOM).getLast().entry();
  }
}
