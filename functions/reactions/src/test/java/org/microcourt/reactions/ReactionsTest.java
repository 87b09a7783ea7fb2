package org.microcourt.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.platform.fixture.Court.ROOM;
import static org.microcourt.platform.fixture.Court.add;
import static org.microcourt.platform.fixture.Court.entry;
import static org.microcourt.platform.fixture.Court.id;
import static org.microcourt.platform.fixture.Court.judge;
import static org.microcourt.platform.fixture.Court.person;
import static org.microcourt.platform.fixture.Court.say;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.ExportForm;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Subject;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.DueWish;
import org.microcourt.decision.SigningCommand;
import org.microcourt.item.ItemType;
import org.microcourt.json.Json;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.broadcast.Announcer;
import org.microcourt.platform.broadcast.Delivered;
import org.microcourt.platform.broadcast.Delivery;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryAnchors;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.fixture.MemoryWorkflows;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.Courtrooms;
import org.microcourt.platform.record.Recorder;
import org.microcourt.platform.workflows.Timers;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.SessionType;

class ReactionsTest {
  private static final String PHONE = "phone-0001";

  private Instant now = Court.NOON;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Log log =
      new Log("reactions", clock, new PrintStream(logged, true, StandardCharsets.UTF_8));
  private final MemoryRecordStore store = new MemoryRecordStore();
  private final Recorder recorder = Court.recorder(store, clock);
  private final MemoryPeople people = new MemoryPeople();
  private final MemoryAnchors anchors = new MemoryAnchors();
  private final MemoryWorkflows closings = new MemoryWorkflows();
  private final MemoryWorkflows sealings = new MemoryWorkflows();
  private final MemoryWorkflows exports = new MemoryWorkflows();
  private final MemoryWorkflows timers = new MemoryWorkflows();
  private final List<Delivery> delivered = new ArrayList<>();
  private final Reactions reactions =
      new Reactions(
          new Reactions.Kept(
              store, new Courtrooms(store), people, new MemoryUploads(), new Marks(anchors, clock)),
          closings,
          sealings,
          exports,
          new Timers(timers),
          new Announcer(
              people,
              deliveries -> {
                delivered.addAll(deliveries);
                return new Delivered(deliveries.size(), 0, 0);
              },
              log));
  private long number;

  @BeforeEach
  void open() {
    Court.open(recorder);
  }

  @Test
  void marksACourtroomForThePublicLog() {
    followAll();
    assertThat(anchors.marked(AnchorHour.of(now))).containsExactly(ROOM);
  }

  @Test
  void startsAnExportOnce() {
    write(new Command.CaseFileExport(ExportForm.ARCHIVE));
    followAll();
    followAll();
    assertThat(exports.started())
        .containsExactly(Map.entry(ROOM + "-x1", Json.obj("courtroom", ROOM, "export", "x1")));
  }

  @Test
  void keepsTheMembershipsOfPersons() {
    write(add("clerk", Role.CLERK));
    write(add("plaintiff", Role.PLAINTIFF));
    followAll();
    assertThat(people.members(ROOM)).containsExactlyInAnyOrder("judge-zhou", "clerk", "plaintiff");

    write(new Command.ParticipantRemove("p2", "换人"));
    followAll();
    assertThat(people.members(ROOM)).containsExactlyInAnyOrder("judge-zhou", "plaintiff");
  }

  @Test
  void endsWithTheSameMembershipsHoweverEntriesComeAgain() {
    write(add("clerk", Role.CLERK));
    write(new Command.ParticipantRemove("p2", "换人"));
    write(add("clerk", Role.CLERK));
    write(add("leaver", Role.CLERK));
    write(new Command.ParticipantRemove("p4", "换人"));
    List<Entry> deliveries = new ArrayList<>(record());
    deliveries.addAll(record());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(deliveries, new Random(seed));
      deliveries.forEach(reactions::follow);
      assertThat(people.members(ROOM))
          .as("seed " + seed)
          .containsExactlyInAnyOrder("judge-zhou", "clerk");
    }
  }

  @Test
  void startsTheClosingOfAClosedSessionOnce() {
    closedSession();
    followAll();
    followAll();

    assertThat(closings.started())
        .containsExactly(Map.entry(ROOM + "-s1", Json.obj("courtroom", ROOM, "session", "s1")));
  }

  @Test
  void startsTheSealingOfASettledTranscriptOnce() {
    closedSession();
    DocumentRef draft = document();
    recorder.record(
        ROOM, Actor.Part.TRANSCRIPTS, Optional.empty(), new Command.TranscriptDraft("s1", draft));
    now = now.plus(Duration.ofDays(60));
    Actor judge = new Actor.Person("judge-zhou", "周法官", now, "2", true);
    entry(
        recorder.record(
            ROOM,
            judge,
            Optional.empty(),
            new SigningCommand.TranscriptFinalize("s1", draft.sha256(), Optional.empty())));
    followAll();
    followAll();

    assertThat(sealings.started())
        .containsExactly(Map.entry(ROOM + "-s1", Json.obj("courtroom", ROOM, "session", "s1")));
  }

  @Test
  void startsATimerForEachVersionOfADueTimeHoweverOftenTheEntryComes() {
    write(add("chen", Role.DEFENDANT));
    Instant due = Court.NOON.plus(Duration.ofDays(3));
    write(ask(List.of("p2"), due, false));
    followAll();
    write(
        new Command.ItemExtend(
            "i1",
            new DueWish.At(due.plus(Duration.ofDays(2))),
            Optional.empty(),
            Optional.of("双方同意")));
    followAll();
    followAll();

    assertThat(timers.started().keySet()).containsExactly(ROOM + "-i1-v1-g1", ROOM + "-i1-v2-g1");
    assertThat(timers.started().get(ROOM + "-i1-v2-g1"))
        .isEqualTo(Json.obj("courtroom", ROOM, "subject", "i1", "version", 2, "generation", 1));
  }

  @Test
  void startsNoTimerForWhatWasTakenBackMeanwhile() {
    write(add("chen", Role.DEFENDANT));
    write(ask(List.of("p2"), Court.NOON.plus(Duration.ofDays(3)), false));
    write(new Command.ItemWithdraw("i1", "不再需要"));
    followAll();

    assertThat(timers.started()).isEmpty();
  }

  @Test
  void tellsEveryoneOfTheSealedAnswersThatAnExpiryHasOpened() {
    write(add("lin", Role.PLAINTIFF));
    write(add("chen", Role.DEFENDANT));
    people.connect("chen", "phone", Court.NOON);
    Instant due = Court.NOON.plus(Duration.ofDays(3));
    write(ask(List.of("p2", "p3"), due, true));
    Entry answer =
        entry(
            recorder.record(
                ROOM,
                person("lin"),
                id(PHONE, 1),
                new Command.ItemAnswer("i1", "未收到货款。", List.of())));
    now = due;
    Entry expired =
        entry(
            recorder.record(
                ROOM,
                Actor.Part.DEADLINES,
                Optional.empty(),
                new Command.Expire(new Subject.Item("i1"), 1)));
    reactions.follow(expired);

    assertThat(delivered)
        .containsExactly(
            new Delivery("chen", "phone", Json.obj("entry", expired.toJson()).text()),
            new Delivery("chen", "phone", Json.obj("entry", answer.toJson()).text()));
  }

  private static Command ask(List<String> addressees, Instant due, boolean reveal) {
    return new Command.ItemIssue(
        ItemType.QUESTION,
        "付款",
        "请说明付款情况。",
        addressees,
        new DueWish.At(due),
        Optional.empty(),
        List.of(),
        reveal,
        false,
        Optional.empty());
  }

  @Test
  void leavesASnapshotAtEveryHundredthEntry() {
    for (int n = 2; n < 100; n++) {
      write(say("第" + n + "条"));
    }
    followAll();
    assertThat(store.snapshot(ROOM)).isEmpty();
    write(say("第一百条"));
    write(say("又一条"));
    followAll();
    assertThat(store.snapshot(ROOM).map(s -> s.seq())).contains(101L);
  }

  @Test
  void announcesWhatTheCourtDoesByItselfAndNothingElse() {
    people.connect("plaintiff", "phone", Court.NOON);
    closedSession();
    followAll();
    assertThat(delivered).isEmpty();

    Entry drafted =
        entry(
            recorder.record(
                ROOM,
                Actor.Part.TRANSCRIPTS,
                Optional.empty(),
                new Command.TranscriptDraft("s1", document())));
    reactions.follow(drafted);
    assertThat(delivered)
        .containsExactly(
            new Delivery("plaintiff", "phone", Json.obj("entry", drafted.toJson()).text()));
  }

  @Test
  void reportsWhatFailedAndGoesOnWithTheRest() throws IOException {
    closedSession();
    closings.down(true);

    Json.Obj failures = handle(record());

    long close = record().getLast().seq();
    assertThat(failures)
        .isEqualTo(Json.obj("batchItemFailures", List.of(Json.obj("itemIdentifier", "s" + close))));
    assertThat(people.members(ROOM)).contains("plaintiff");
    closings.down(false);
    assertThat(handle(record())).isEqualTo(Json.obj("batchItemFailures", List.of()));
    assertThat(closings.started()).hasSize(1);
  }

  @Test
  void isolatesAnEntryThatCannotBeRead() throws IOException {
    List<Json.Obj> batch = new ArrayList<>(record().stream().map(ReactionsTest::item).toList());
    batch.addFirst(
        Json.obj(
            "dynamodb",
            Json.obj(
                "SequenceNumber",
                "poison",
                "NewImage",
                Json.obj(
                    "sk", Json.obj("S", "ENTRY#000000000001"),
                    "entry", Json.obj("S", "{\"秘密\":")))));

    assertThat(handleItems(batch))
        .isEqualTo(Json.obj("batchItemFailures", List.of(Json.obj("itemIdentifier", "poison"))));
    assertThat(people.members(ROOM)).containsExactly("judge-zhou");
    assertThat(logged.toString(StandardCharsets.UTF_8)).contains("poison").doesNotContain("秘密");
  }

  @Test
  void leavesOtherItemsAlone() throws IOException {
    Json.Obj other =
        Json.obj(
            "dynamodb",
            Json.obj("SequenceNumber", "1", "NewImage", Json.obj("sk", Json.obj("S", "SNAPSHOT"))));
    Json.Obj removed = Json.obj("dynamodb", Json.obj("SequenceNumber", "2"));
    assertThat(handleItems(List.of(other, removed)))
        .isEqualTo(Json.obj("batchItemFailures", List.of()));
  }

  private void closedSession() {
    write(add("plaintiff", Role.PLAINTIFF));
    write(
        new Command.SessionSchedule(
            SessionType.INQUIRY, Mode.SYNCHRONOUS, "谈话", Optional.empty(), Optional.empty()));
    entry(
        recorder.record(
            ROOM,
            person("plaintiff"),
            id(PHONE, 1),
            new Command.SessionConsent("s1", "2026-01", true, Optional.empty())));
    write(new Command.SessionOpen("s1"));
    write(new Command.SessionClose("s1", Optional.empty()));
  }

  private static DocumentRef document() {
    return new DocumentRef(
        1,
        "谈话笔录",
        "TRANSCRIPT",
        DocumentRef.Volume.MAIN,
        1,
        9,
        Hash.ZERO,
        "application/pdf",
        "k",
        Optional.of("s1"));
  }

  private void write(Command command) {
    number++;
    entry(recorder.record(ROOM, judge(), id(PHONE, number), command));
  }

  private List<Entry> record() {
    return store.lines(ROOM).stream().map(line -> line.entry()).toList();
  }

  private void followAll() {
    record().forEach(reactions::follow);
  }

  private Json.Obj handle(List<Entry> entries) throws IOException {
    return handleItems(entries.stream().map(ReactionsTest::item).toList());
  }

  private Json.Obj handleItems(List<Json.Obj> items) throws IOException {
    String event = Json.obj("Records", items).text();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    StreamBatch.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)))
        .each(reactions::follow, log)
        .to(output);
    return Json.parseObject(output.toString(StandardCharsets.UTF_8));
  }

  private static Json.Obj item(Entry entry) {
    return Json.obj(
        "eventName",
        "INSERT",
        "dynamodb",
        Json.obj(
            "SequenceNumber",
            "s" + entry.seq(),
            "NewImage",
            Json.obj(
                "sk", Json.obj("S", "ENTRY#%012d".formatted(entry.seq())),
                "entry", Json.obj("S", entry.toJson().text()))));
  }
}
