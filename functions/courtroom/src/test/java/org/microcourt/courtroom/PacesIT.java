package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.fixture.CallCounter;

/// One person sends far too much, to many processes at once.
class PacesIT {
  private static final int PROCESSES = 4;
  private static final int MESSAGES = 20;
  private static final String TEXT = "请注意。";

  private final CourtUnderTest court = new CourtUnderTest();
  private final List<ActionsHandler> processes = new ArrayList<>();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger heldUp = new AtomicInteger();

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void aFloodOfMessagesSlowsNobodyElse() throws Exception {
    court.open("clerk=CLERK");
    CallCounter calls = new CallCounter();
    start("MESSAGE_PACE", "30/PT1S");
    ActionsHandler ofTheJudge = court.process(calls);
    post(ofTheJudge, "judge-zhou", "judgesPhone-warm:1");
    calls.take();
    long quiet = messages(ofTheJudge, "judgesPhone-quiet");
    int quietAppends = calls.take().getOrDefault("PutItem", 0);
    court.clock.advance(Duration.ofMinutes(1));

    AtomicBoolean enough = new AtomicBoolean();
    long flooded;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> floods =
          IntStream.range(0, 2 * PROCESSES)
              .<Future<?>>mapToObj(i -> threads.submit(() -> flood(i, enough)))
              .toList();
      while (taken.get() < 30) {
        Thread.onSpinWait();
      }
      flooded = messages(ofTheJudge, "judgesPhone-flooded");
      enough.set(true);
      for (Future<?> flood : floods) {
        flood.get();
      }
    }
    int floodedAppends = calls.take().getOrDefault("PutItem", 0);

    System.getLogger("paces")
        .log(
            System.Logger.Level.INFO,
            "median of the other beside a flood: %.1f times".formatted((double) flooded / quiet));
    assertThat(quietAppends).isEqualTo(MESSAGES);
    assertThat(floodedAppends).as("no place is lost to the flood").isEqualTo(MESSAGES);
    assertThat(taken).as("over all processes").hasValue(30);
    assertThat(heldUp.get()).isGreaterThan(30);

    court.clock.advance(Duration.ofSeconds(2));
    IntStream.range(0, 2 * PROCESSES).forEach(i -> once(i, "clerksOther-" + i + ":1"));
    assertThat(taken).as("two seconds later").hasValue(32);
  }

  private void start(String variable, String pace) {
    court.environment.put(variable, pace);
    IntStream.range(0, PROCESSES).forEach(_ -> processes.add(court.process(CallObserver.NONE)));
  }

  /// The median time of a message, in nanoseconds.
  private long messages(ActionsHandler process, String device) {
    long[] times = new long[MESSAGES];
    for (int n = 0; n < MESSAGES; n++) {
      long started = System.nanoTime();
      CourtUnderTest.body(post(process, "judge-zhou", device + ":" + (n + 1)));
      times[n] = System.nanoTime() - started;
    }
    Arrays.sort(times);
    return times[MESSAGES / 2];
  }

  private void flood(int flooder, AtomicBoolean enough) {
    int number = 1;
    while (!enough.get()) {
      number += once(flooder, "clerksPhone-%d:%d".formatted(flooder, number)) ? 1 : 0;
    }
  }

  private boolean once(int flooder, String id) {
    Json.Obj reply = post(processes.get(flooder % PROCESSES), "clerk", id);
    if (reply.bool("ok", false)) {
      taken.incrementAndGet();
      return true;
    }
    assertThat(CourtUnderTest.code(reply)).isEqualTo("too-many");
    assertThat(reply.requireObject("error").requireLong("retryAfter")).isEqualTo(1);
    heldUp.incrementAndGet();
    return false;
  }

  private Json.Obj post(ActionsHandler process, String person, String id) {
    return court.reply(process, person, court.frame("message.post", id, Json.obj("text", TEXT)));
  }

  @Test
  void searchesAreCountedOverAllProcesses() {
    court.open("clerk=CLERK");
    start("SEARCH_PACE", "3/PT2S");

    assertThat(searches("clerk", 8)).isEqualTo(3);
    assertThat(searches("judge-zhou", 1)).isEqualTo(1);
    court.clock.advance(Duration.ofSeconds(4));
    assertThat(searches("clerk", 8)).isEqualTo(2);
    court.clock.advance(Duration.ofMinutes(1));
    assertThat(searches("clerk", 8)).isEqualTo(3);
    assertThat(listed("clerk", Json.obj("text", "请"))).as("a search over courtrooms").isFalse();
    assertThat(listed("clerk", Json.obj())).isTrue();
  }

  private boolean listed(String person, Json.Obj body) {
    Json.Obj frame = Json.obj("action", "courtroom.list", "id", "list", "body", body);
    return court.reply(processes.getFirst(), person, frame.text()).bool("ok", false);
  }

  private long searches(String person, int times) {
    String frame = court.frame("record.search", "search", Json.obj("text", "请"));
    return IntStream.range(0, times)
        .mapToObj(i -> court.reply(processes.get(i % PROCESSES), person, frame))
        .filter(reply -> {
          boolean ok = reply.bool("ok", false);
          return ok || !CourtUnderTest.code(reply).equals("too-many");
        })
        .count();
  }

  @Test
  void announcedFilesAreCounted() {
    court.open("plaintiff=PLAINTIFF");
    start("UPLOAD_PACE", "2/PT3S");
    Json.Obj file =
        Json.obj(
            "name", "a.pdf",
            "size", 10,
            "contentType", "application/pdf",
            "sha256", "0".repeat(64),
            "category", "OTHER");

    List<String> codes =
        IntStream.rangeClosed(1, 4)
            .mapToObj(n ->
                court.frame("evidence.request-upload", "plaintiffsPhone:" + Math.min(n, 3), file))
            .map(frame -> court.reply(processes.getFirst(), "plaintiff", frame))
            .map(reply -> reply.bool("ok", false) ? "ok" : CourtUnderTest.code(reply))
            .toList();
    assertThat(codes).containsExactly("ok", "ok", "too-many", "too-many");
  }

  @Test
  void framesOfAnyKindAreCountedBeforeAnythingIsRead() {
    court.open("clerk=CLERK");
    CallCounter calls = new CallCounter();
    court.environment.put("FRAME_PACE", "5/PT0.1S");
    ActionsHandler process = court.process(calls);

    List<Json.Obj> replies =
        IntStream.range(0, 8).mapToObj(_ -> court.reply(process, "clerk", "rubbish")).toList();
    assertThat(replies.subList(0, 5)).allMatch(r -> CourtUnderTest.code(r).startsWith("malformed"));
    assertThat(replies.subList(5, 8)).allMatch(r -> CourtUnderTest.code(r).equals("too-many"));
    calls.take();
    court.reply(process, "clerk", court.frame("courtroom.describe", "d", null));
    assertThat(calls.take()).isEmpty();
  }

  @Test
  void connectionsAreCounted() {
    court.environment.put("CONNECTION_PACE", "2/PT5S");
    ConnectHandler connect = new ConnectHandler(court.environment, court.clock);

    assertThat(IntStream.range(0, 3).mapToLong(i -> connect(connect, "clerk", i)))
        .containsExactly(200L, 200L, 429L);
    assertThat(connect(connect, "judge-zhou", 0)).isEqualTo(200);
    court.clock.advance(Duration.ofSeconds(5));
    assertThat(connect(connect, "clerk", 4)).isEqualTo(200);
  }

  private long connect(ConnectHandler connect, String person, int n) {
    Json.Obj event = court.event(person, person + n, "", court.clock.instant().plusSeconds(3600));
    return CourtUnderTest.invoke(connect, event).requireLong("statusCode");
  }
}
