package org.microcourt.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.EvidenceAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Subject;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryCaseFiles;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.fixture.MovableClock;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.platform.record.Backoff;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

class ReceivingTest {
  private static final Log LOG =
      new Log(
          "test",
          Clock.fixed(Court.NOON, ZoneOffset.UTC),
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

  private final MemoryRecordStore records = new MemoryRecordStore();
  private final MemoryUploads uploads = new MemoryUploads();
  private final MemoryCaseFiles files = new MemoryCaseFiles(uploads);
  private final MovableClock clock = new MovableClock(Court.NOON);
  private final Recorder recorder =
      new Recorder(
          records, Court.POLICY, clock, () -> "0".repeat(32), new Backoff(bound -> 0, pause -> {}));
  private final Receiving receiving = receiving(files);
  private final Map<String, Long> numbers = new HashMap<>();

  ReceivingTest() {
    Court.open(recorder);
    by("judge-zhou", Court.add("lin", Role.PLAINTIFF));
    by("judge-zhou", Court.add("chen", Role.DEFENDANT));
  }

  @Test
  void filesWhatWasAnnouncedUnderItsNumberAndLeavesNothingBehind() {
    byte[] words = bytes("收据：已付货款。");
    String upload = announce("lin", words);
    send(upload, words);
    receiving.receive(Arrival.of(key(upload)));
    EvidenceAct.Filed filed = (EvidenceAct.Filed) last().act();
    assertThat(filed.exhibit().orElseThrow().label()).isEqualTo("原告证据1");
    assertThat(filed.document().number()).isEqualTo(1);
    assertThat(filed.media().contentType()).isEqualTo("text/plain");
    assertThat(stored(filed.document().key())).isEqualTo(words);
    assertThat(uploads.isEmpty()).isTrue();
  }

  @Test
  void anEventThatComesTwiceOrLateFilesOnce() {
    byte[] words = bytes("一次");
    String upload = announce("lin", words);
    send(upload, words);
    receiving.receive(Arrival.of(key(upload)));
    long seq = courtroom().seq();
    receiving.receive(Arrival.of(key(upload)));
    send(upload, words);
    receiving.receive(Arrival.of(key(upload)));
    assertThat(courtroom().seq()).isEqualTo(seq);
    assertThat(uploads.isEmpty()).isTrue();
  }

  @Test
  void tellsTheSenderWhyAFileIsNotFiled() {
    byte[] program = new byte[2_000];
    program[0] = 'M';
    program[1] = 'Z';
    String upload = announce("lin", program);
    send(upload, program);
    receiving.receive(Arrival.of(key(upload)));
    Entry entry = last();
    assertThat(((EvidenceAct.Rejected) entry.act()).zh()).isNotBlank();
    assertThat(entry.audience()).isEqualTo(new Audience.Side(Role.PLAINTIFF));
    assertThat(courtroom().documents()).isEmpty();
    assertThat(files.keys()).isEmpty();
    assertThat(uploads.isEmpty()).isTrue();
  }

  @Test
  void whatWasCancelledIsDiscardedWhenItComesAllTheSame() {
    byte[] words = bytes("算了");
    String upload = announce("lin", words);
    by("lin", new Command.UploadCancel(upload));
    long seq = courtroom().seq();
    send(upload, words);
    receiving.receive(Arrival.of(key(upload)));
    assertThat(courtroom().seq()).isEqualTo(seq);
    assertThat(uploads.isEmpty()).isTrue();
    assertThat(files.keys()).isEmpty();
  }

  @Test
  void aStepThatIsCutOffIsDoneAgain() {
    byte[] words = bytes("断电");
    String upload = announce("lin", words);
    send(upload, words);
    MemoryCaseFiles failing =
        new MemoryCaseFiles(uploads) {
          @Override
          public synchronized Put copy(
              UploadedObject from, String key, String contentType, Hash sha256) {
            throw new IllegalStateException("cut off");
          }
        };
    assertThatThrownBy(() -> receiving(failing).receive(Arrival.of(key(upload))))
        .hasMessageContaining("cut off");
    receiving.receive(Arrival.of(key(upload)));
    assertThat(last().act()).isInstanceOf(EvidenceAct.Filed.class);
    receiving.receive(Arrival.of("nothing-of-ours"));
  }

  /// By what the bucket says of it: five gibibytes are read, a byte more or less is not.
  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void aFileOfAnotherSizeIsNotEvenRead(long difference) {
    String upload = announced("lin", "录像.mp4", UploadPlan.LARGEST, "video/mp4", Hash.ZERO);
    List<String> read = new ArrayList<>();
    MemoryUploads heads =
        new MemoryUploads() {
          @Override
          public synchronized Optional<UploadedObject> head(String key) {
            long size = UploadPlan.LARGEST + difference;
            return Optional.of(
                new UploadedObject(
                    "b", key, Optional.of("v1"), "e", size, "video/mp4", Optional.empty()));
          }

          @Override
          public <T> Optional<T> read(UploadedObject object, ObjectStore.Reader<T> reader) {
            read.add(object.key());
            return Optional.empty();
          }
        };
    new Receiving(recorder, heads, files, LOG).receive(Arrival.of(key(upload)));
    if (difference == 0) {
      assertThat(read).containsExactly(key(upload));
    } else {
      assertThat(read).isEmpty();
      assertThat(((EvidenceAct.Rejected) last().act()).reason()).isEqualTo("DIFFERS");
    }
  }

  /// Phones send, cut off, repeat, cancel; events come doubled, late, out of order, and functions
  /// die before or after what they do: what was sent whole is filed once with its bytes, the rest
  /// is reported, nothing is left over.
  @Test
  void fiveHundredUploadsFromEightPhones() {
    long seed = Long.getLong("microcourt.seed", new Random().nextLong());
    Random random = new Random(seed);
    Map<String, byte[]> sent = new HashMap<>();
    List<String> events = new ArrayList<>();
    int announced = 0;
    for (int n = 0; n < 500; n++) {
      String person = random.nextBoolean() ? "lin" : "chen";
      byte[] body = body(random);
      String upload = announce(person, body);
      announced++;
      if (random.nextInt(10) == 0) {
        by(person, new Command.UploadCancel(upload));
      }
      for (int times = random.nextInt(3); times >= 0; times--) {
        if (random.nextInt(12) > 0) {
          send(upload, body);
          sent.put(upload, body);
          events.add(key(upload));
          events.add(key(upload));
        }
      }
      if (n % 10 == 9) {
        Collections.shuffle(events, random);
        events.subList(0, events.size() / 2).forEach(event -> deliver(event, random));
        events.subList(0, events.size() / 2).clear();
        settleTheRest(random);
      }
    }
    events.forEach(event -> deliver(event, random));
    settleTheRest(random);
    sent.keySet().forEach(upload -> receiving.receive(Arrival.of(key(upload))));
    endTheTimeOfTheRest();

    check(sent, announced, seed);
  }

  private void check(Map<String, byte[]> sent, int announced, long seed) {
    Map<String, Integer> outcomes = new HashMap<>();
    for (var line : records.lines(Court.ROOM)) {
      switch (line.entry().act()) {
        case EvidenceAct.Filed filed -> {
          outcomes.merge(filed.upload(), 1, Integer::sum);
          assertThat(stored(filed.document().key()))
              .as("bytes of %s, seed %d", filed.upload(), seed)
              .isEqualTo(sent.get(filed.upload()));
        }
        case EvidenceAct.Rejected rejected -> outcomes.merge(rejected.upload(), 1, Integer::sum);
        case EvidenceAct.UploadCancelled c -> outcomes.merge(c.upload(), 1, Integer::sum);
        case DeadlineAct.Expired expired ->
            outcomes.merge(expired.subject().text(), 1, Integer::sum);
        default -> {}
      }
    }
    assertThat(outcomes.values()).as("seed %d", seed).allMatch(times -> times == 1);
    assertThat(outcomes).as("seed %d", seed).hasSize(announced);
    assertThat(uploads.isEmpty()).as("seed %d", seed).isTrue();
    List<Integer> catalogue =
        courtroom().documents().stream().map(filed -> filed.document().number()).toList();
    assertThat(catalogue).as("seed %d", seed).doesNotHaveDuplicates();
  }

  /// An event, to a function that may die before or after what it does and is called again.
  private void deliver(String event, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> dying(event, false);
      case 1 -> dying(event, true);
      default -> {}
    }
    receiving.receive(Arrival.of(event));
  }

  private void dying(String event, boolean afterwards) {
    MemoryCaseFiles mortal =
        new MemoryCaseFiles(uploads) {
          @Override
          public synchronized Put copy(
              UploadedObject from, String key, String contentType, Hash sha256) {
            if (afterwards) {
              files.copy(from, key, contentType, sha256);
            }
            throw new IllegalStateException("killed");
          }
        };
    try {
      receiving(mortal).receive(Arrival.of(event));
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("killed");
    }
  }

  /// Phones whose file did not arrive send it again, or take it back.
  private void settleTheRest(Random random) {
    Courtroom courtroom = courtroom();
    courtroom
        .evidence()
        .onTheWay()
        .values()
        .forEach(upload -> {
          String person = courtroom.participant(upload.sender()).orElseThrow().person();
          if (uploads.head(key(upload.plan().id())).isPresent()) {
            receiving.receive(Arrival.of(key(upload.plan().id())));
          } else if (random.nextInt(3) == 0) {
            by(person, new Command.UploadCancel(upload.plan().id()));
          }
        });
    if (courtroom().evidence().onTheWay().size() > 20) {
      settleTheRest(random);
    }
  }

  /// What never came is ended by the clock.
  private void endTheTimeOfTheRest() {
    clock.advance(Duration.ofHours(25));
    for (String upload : courtroom().evidence().onTheWay().keySet()) {
      Command expire = new Command.Expire(new Subject.Upload(upload), 1);
      Court.entry(recorder.record(Court.ROOM, Actor.Part.DEADLINES, Optional.empty(), expire));
    }
  }

  private static byte[] body(Random random) {
    byte[] body = bytes("第" + random.nextInt() + "份材料");
    if (random.nextInt(8) == 0) {
      body[0] = 0;
      body[1] = 1;
    }
    return body;
  }

  private Receiving receiving(ObjectStore store) {
    return new Receiving(recorder, uploads, store, LOG);
  }

  private String announce(String person, byte[] body) {
    return announced(person, "材料.txt", body.length, "text/plain", Hash.sha256(body));
  }

  private String announced(String person, String name, long size, String contentType, Hash sha256) {
    return ((EvidenceAct.UploadRequested)
            by(
                    person,
                    new Command.UploadRequest(
                        name,
                        size,
                        contentType,
                        sha256,
                        Category.EVIDENCE,
                        Optional.of(new Described("材料", "自存", "付款", Described.Form.COPY, "", "")),
                        Optional.empty(),
                        Optional.empty(),
                        Audience.EVERYONE,
                        Optional.empty()))
                .act())
        .plan()
        .id();
  }

  private Entry by(String person, Command command) {
    long number = numbers.merge(person, 1L, Long::sum);
    return Court.entry(
        recorder.record(
            Court.ROOM,
            new Actor.Person(person, person, Court.NOON, "2", person.startsWith("judge")),
            Court.id(person + "-phone", number),
            command));
  }

  private void send(String upload, byte[] body) {
    uploads.send(uploads.put(key(upload), "text/plain", body.length, Hash.sha256(body)), body);
  }

  private static String key(String upload) {
    return Court.ROOM + "/" + upload;
  }

  private byte[] stored(String key) {
    return files.get(key, in -> in.readAllBytes()).orElseThrow();
  }

  private Courtroom courtroom() {
    return recorder.load(Court.ROOM);
  }

  private Entry last() {
    return records.lines(Court.ROOM).getLast().entry();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
