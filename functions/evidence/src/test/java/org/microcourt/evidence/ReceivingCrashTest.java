package org.microcourt.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.EvidenceAct;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Subject;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Media;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryCaseFiles;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.fixture.MovableClock;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.StoredObject;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.platform.record.Backoff;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Audience;
import org.microcourt.record.Hash;

/// The receiving of one picture, killed or overtaken before each single call that it makes to the
/// outside: what is kept is filed, what is not filed is not kept.
class ReceivingCrashTest {
  private static final String KEY = Court.ROOM + "/u1";
  private static final String KEPT = "courtrooms/" + Court.ROOM + "/evidence/u1";
  private static final byte[] PICTURE = picture();

  /// What happens in the same moment.
  enum Rival {
    NOBODY,
    SENDER_CANCELS,
    TIME_IS_OVER,
    SAME_EVENT_ELSEWHERE,
    OBJECT_VANISHES
  }

  @ParameterizedTest
  @EnumSource(Rival.class)
  void whatIsKeptIsFiledWheneverItIsKilled(Rival rival) {
    assertThat(moments(rival, true)).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource(Rival.class)
  void whatIsKeptIsFiledWheneverItIsOvertaken(Rival rival) {
    assertThat(moments(rival, false)).isGreaterThan(10);
  }

  private static int moments(Rival rival, boolean killed) {
    int moment = 0;
    while (true) {
      Scene scene = new Scene(moment + 1, rival, killed);
      scene.play();
      if (!scene.happened) {
        return moment;
      }
      moment++;
    }
  }

  @Test
  void thePreviewThatStandsIsTheOneThatIsRecorded() {
    Scene scene = new Scene(-1, Rival.NOBODY, false);
    byte[] older = {1, 2, 3};
    scene.files.put(KEPT + ".preview", older, "image/jpeg", Hash.sha256(older));
    scene.receive();
    EvidenceAct.Filed filed = (EvidenceAct.Filed) scene.outcomes().getFirst();
    assertThat(filed.media().previews().getFirst().sha256()).hasValue(Hash.sha256(older));
  }

  @Test
  void whatIsCancelledInTimeIsNeverKept() {
    Scene scene = new Scene(1, Rival.SENDER_CANCELS, true);
    scene.play();
    assertThat(scene.outcomes()).singleElement().isInstanceOf(EvidenceAct.UploadCancelled.class);
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// A court with one file on its way, and what goes wrong before the `moment`th call.
  private static final class Scene {
    private final int moment;
    private final Rival rival;
    private final boolean killed;
    private boolean watching;
    private int calls;
    private boolean happened;
    private boolean vanished;

    private final MemoryRecordStore records =
        new MemoryRecordStore() {
          @Override
          public Appended append(Line line) {
            call("append");
            return super.append(line);
          }

          @Override
          public List<Line> tail(String courtroom, long seq) {
            call("tail");
            return super.tail(courtroom, seq);
          }
        };
    private final MemoryUploads uploads =
        new MemoryUploads() {
          @Override
          public synchronized Optional<UploadedObject> head(String key) {
            call("uploads.head");
            return super.head(key);
          }

          @Override
          public synchronized void discard(String key) {
            call("uploads.discard");
            super.discard(key);
          }
        };
    private final MemoryCaseFiles files =
        new MemoryCaseFiles(uploads) {
          @Override
          public synchronized Put put(String key, byte[] bytes, String contentType, Hash sha256) {
            call("files.put");
            return super.put(key, bytes, contentType, sha256);
          }

          @Override
          public synchronized Put copy(
              UploadedObject from, String key, String contentType, Hash sha256) {
            call("files.copy");
            return super.copy(from, key, contentType, sha256);
          }

          @Override
          public synchronized Optional<StoredObject> head(String key) {
            call("files.head");
            return super.head(key);
          }
        };
    private final MovableClock clock = new MovableClock(Court.NOON);
    private final Recorder recorder = recorder();

    Scene(int moment, Rival rival, boolean killed) {
      this.moment = moment;
      this.rival = rival;
      this.killed = killed;
      Court.open(recorder);
      record(Court.judge(), 1, Court.add("lin", Role.PLAINTIFF));
      record(Court.person("lin"), 1, announce());
      uploads.send(uploads.put(KEY, "image/png", PICTURE.length, Hash.sha256(PICTURE)), PICTURE);
    }

    private Recorder recorder() {
      return new Recorder(
          records, Court.POLICY, clock, () -> "0".repeat(32), new Backoff(bound -> 0, pause -> {}));
    }

    private void record(Actor.Person person, long number, Command command) {
      recorder.record(Court.ROOM, person, Court.id(person.person() + "-phone", number), command);
    }

    private static Command announce() {
      return new Command.UploadRequest(
          "借条.png",
          PICTURE.length,
          "image/png",
          Hash.sha256(PICTURE),
          Category.OTHER,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Audience.EVERYONE,
          Optional.empty());
    }

    private void call(String what) {
      if (watching && ++calls == moment) {
        happened = true;
        watching = false;
        meanwhile();
        watching = true;
        if (killed) {
          throw new Killed();
        }
      }
    }

    private void meanwhile() {
      switch (rival) {
        case NOBODY -> {}
        case SENDER_CANCELS -> record(Court.person("lin"), 2, new Command.UploadCancel("u1"));
        case TIME_IS_OVER -> {
          clock.advance(Duration.ofHours(25));
          Command expire = new Command.Expire(new Subject.Upload("u1"), 1);
          recorder.record(Court.ROOM, Actor.Part.DEADLINES, Optional.empty(), expire);
        }
        case SAME_EVENT_ELSEWHERE -> receive();
        case OBJECT_VANISHES -> {
          vanished = true;
          uploads.discard(KEY);
        }
      }
    }

    /// By a function of its own, which knows nothing of the one before.
    private void receive() {
      new Receiving(recorder(), uploads, files, quiet()).receive(Arrival.of(KEY));
    }

    private static Log quiet() {
      PrintStream nowhere =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      return new Log("test", Clock.fixed(Court.NOON, ZoneOffset.UTC), nowhere);
    }

    void play() {
      watching = true;
      try {
        receive();
      } catch (Killed | IllegalStateException e) {
        // Its event comes again.
      }
      watching = false;
      receive();
      receive();
      check();
    }

    List<Act> outcomes() {
      List<Act> outcomes = new ArrayList<>();
      for (Line line : records.lines(Court.ROOM)) {
        switch (line.entry().act()) {
          case EvidenceAct.Filed filed -> outcomes.add(filed);
          case EvidenceAct.Rejected rejected -> outcomes.add(rejected);
          case EvidenceAct.UploadCancelled cancelled -> outcomes.add(cancelled);
          case DeadlineAct.Expired expired -> outcomes.add(expired);
          default -> {}
        }
      }
      return outcomes;
    }

    private void check() {
      String what = "%s before call %d, killed: %s".formatted(rival, moment, killed);
      List<Act> outcomes = outcomes();
      if (outcomes.isEmpty()) {
        // Its sender still waits: nothing came, as far as the court knows. The clock ends that.
        assertThat(vanished).as(what).isTrue();
        assertThat(files.keys()).as(what).isEmpty();
        return;
      }
      assertThat(outcomes).as(what).hasSize(1);
      assertThat(uploads.isEmpty()).as(what).isTrue();
      if (outcomes.getFirst() instanceof EvidenceAct.Filed filed) {
        assertThat(files.keys()).as(what).hasSize(2).contains(KEPT, filed.document().key());
        Media.Preview preview = filed.media().previews().getFirst();
        assertThat(files.get(preview.key(), in -> Hash.sha256(in.readAllBytes())))
            .as(what)
            .isEqualTo(preview.sha256());
        assertThat(files.get(KEPT, in -> in.readAllBytes())).as(what).hasValue(PICTURE);
      } else {
        assertThat(files.keys()).as(what).isEmpty();
      }
    }
  }

  private static byte[] picture() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
