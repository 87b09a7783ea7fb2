package org.microcourt.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Subject;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.Category;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.broadcast.Announcer;
import org.microcourt.platform.broadcast.Delivered;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryAnchors;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.fixture.MemoryWorkflows;
import org.microcourt.platform.fixture.MovableClock;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.Backoff;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.Recorder;
import org.microcourt.platform.workflows.Timers;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// The parts of files that will not come are removed when the record says so, not days later.
class AbandonedUploadsTest {
  private static final String TYPE = "video/mp4";

  private final MemoryRecordStore store = new MemoryRecordStore();
  private final MovableClock clock = new MovableClock(Court.NOON);
  private final Recorder recorder =
      new Recorder(
          store, Court.POLICY, clock, () -> "0".repeat(32), new Backoff(bound -> 0, pause -> {}));
  private final MemoryPeople people = new MemoryPeople();
  private final MemoryUploads uploads = new MemoryUploads();
  private final Reactions reactions =
      new Reactions(
          new Reactions.Kept(
              store, new Courtrooms(store), people, uploads, new Marks(new MemoryAnchors(), clock)),
          new MemoryWorkflows(),
          new MemoryWorkflows(),
          new MemoryWorkflows(),
          new Timers(new MemoryWorkflows()),
          new Announcer(
              people,
              deliveries -> new Delivered(deliveries.size(), 0, 0),
              new Log(
                  "test",
                  clock,
                  new PrintStream(
                      OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))));

  AbandonedUploadsTest() {
    Court.open(recorder);
    by("judge-zhou", 1, Court.add("lin", Role.PLAINTIFF));
    for (int n = 1; n <= 2; n++) {
      reactions.follow(by("lin", n, announce()));
      uploads.start(Court.ROOM + "/u" + n, TYPE);
    }
  }

  @Test
  void ofACancelledFile() {
    reactions.follow(by("lin", 3, new Command.UploadCancel("u1")));
    assertThat(uploads.started(Court.ROOM + "/u1")).isEmpty();
    assertThat(uploads.started(Court.ROOM + "/u2")).isPresent();
  }

  @Test
  void ofAFileThatDidNotComeInTime() {
    clock.advance(Duration.ofHours(25));
    Command expire = new Command.Expire(new Subject.Upload("u2"), 1);
    reactions.follow(
        Court.entry(recorder.record(Court.ROOM, Actor.Part.DEADLINES, Optional.empty(), expire)));
    assertThat(uploads.started(Court.ROOM + "/u2")).isEmpty();
    assertThat(uploads.started(Court.ROOM + "/u1")).isPresent();
  }

  private static Command announce() {
    return new Command.UploadRequest(
        "录像.mp4",
        40_000_000,
        TYPE,
        Hash.ZERO,
        Category.OTHER,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Audience.EVERYONE,
        Optional.empty());
  }

  private Entry by(String person, long number, Command command) {
    boolean staff = person.startsWith("judge");
    return Court.entry(
        recorder.record(
            Court.ROOM,
            new Actor.Person(person, person, Court.NOON, "2", staff),
            Court.id(person + "-phone", number),
            command));
  }
}
