package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.CallCounter;

/// What a message costs, in calls.
class MessagePathIT {
  private static final int WRITERS = 16;

  private final CallCounter calls = new CallCounter();
  private final CourtUnderTest court = new CourtUnderTest(calls);

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void aWarmMessageReadsTheTailAndThePhonesWritesOnceAndPostsOnceAPhone() {
    court.open("clerk=CLERK", "plaintiff=PLAINTIFF");
    List.of("judge-zhou", "clerk", "plaintiff").forEach(court::connect);
    court.connect("plaintiff", "plaintiffs-tablet");
    calls.take();

    court.write("clerk", "message.post", Json.obj("text", "各方请准备。"));

    assertThat(calls.take())
        .isEqualTo(Map.of("Query", 1, "BatchGetItem", 1, "PutItem", 1, "PostToConnection", 4));
  }

  @Test
  void aRefusedMessageWritesNothing() {
    court.open("plaintiff=PLAINTIFF");
    calls.take();

    assertThat(court.refusal("plaintiff", "message.post", Json.obj("text", "我先说两句")))
        .isEqualTo("speak-in-session");
    assertThat(calls.take()).doesNotContainKeys("PutItem", "PostToConnection");
  }

  /// Sixteen processes with a writer each, 14 messages a second altogether: a writer thinks between
  /// its messages, evenly around the mean.
  @Test
  @Timeout(120)
  void fewRacesAreLostAtSixteenWritersAndFourteenMessagesASecond() throws Exception {
    List<String> writers = IntStream.range(0, WRITERS).mapToObj(i -> "clerk-" + i).toList();
    court.open(writers.stream().map(w -> w + "=CLERK").toArray(String[]::new));
    int each = 10;
    SplittableRandom random = new SplittableRandom(7);
    List<ActionsHandler> processes = writers.stream().map(_ -> court.process(calls)).toList();
    for (int i = 0; i < WRITERS; i++) {
      court.reply(
          processes.get(i), writers.get(i), court.frame("courtroom.describe", "warm", null));
    }
    calls.take();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String writer = writers.get(i);
        ActionsHandler process = processes.get(i);
        SplittableRandom dice = random.split();
        done.add(
            threads.submit(() -> {
              for (int n = 1; n <= each; n++) {
                think(dice);
                String frame =
                    court.frame(
                        "message.post",
                        "paced-" + writer + ":" + n,
                        Json.obj("text", "第" + n + "句"));
                CourtUnderTest.body(court.reply(process, writer, frame));
              }
            }));
      }
      for (Future<?> writer : done) {
        writer.get();
      }
    }

    Map<String, Integer> taken = calls.take();
    double appendCalls = taken.getOrDefault("Query", 0) + taken.getOrDefault("PutItem", 0);
    assertThat(appendCalls / (WRITERS * each)).as("calls a message: " + taken).isLessThan(2.3);
  }

  private static void think(SplittableRandom dice) {
    Duration mean = Duration.ofSeconds(1).multipliedBy(WRITERS).dividedBy(14);
    LockSupport.parkNanos(dice.nextLong(2 * mean.toNanos()));
  }
}
