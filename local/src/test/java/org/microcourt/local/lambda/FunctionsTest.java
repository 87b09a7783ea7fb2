package org.microcourt.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.ScriptedHandler.Script;
import org.microcourt.local.fixture.Scripts;
import org.microcourt.local.template.FunctionSpec;

class FunctionsTest {
  private static final String ARN = "arn:aws:lambda:eu-central-1:123456789012:function:test-Echo";

  @Test
  void findsAFunctionByIdNameAndArnWithAnyAliasOrVersion() {
    Functions functions = new Scripts().with("Echo", Scripts.answering(event -> event)).load();
    Json.Obj event = Json.obj("a", 1);
    for (String name :
        List.of("Echo", "test-Echo", ARN, ARN + ":live", ARN + ":$LATEST", "test-Echo:7")) {
      assertThat(functions.invoke(name, event)).isEqualTo(new Invocation.Returned(event));
    }
    assertThat(functions.stats("Echo")).isEqualTo(new Functions.Stats(6, 1, 0));
  }

  @Test
  void saysThatAFunctionIsMissing() {
    assertThat(new Scripts().load().invoke("Nothing", Json.obj()))
        .isEqualTo(new Invocation.Missing("Nothing"));
  }

  @Test
  void answersNullForAFunctionThatWritesNothing() {
    Functions functions = new Scripts().with("Mute", (event, context) -> Optional.empty()).load();
    assertThat(functions.invoke("Mute", Json.obj()))
        .isEqualTo(new Invocation.Returned(Json.Null.NULL));
  }

  @Test
  void givesAnErrorAsLambdaGivesIt() {
    Functions functions =
        new Scripts()
            .with(
                "Broken",
                Scripts.answering(_ -> {
                  throw new IllegalStateException("no luck");
                }))
            .load();
    assertThat(functions.invoke("Broken", Json.obj()))
        .isInstanceOfSatisfying(
            Invocation.Failed.class,
            failed -> {
              assertThat(failed.payload().requireString("errorType"))
                  .isEqualTo("java.lang.IllegalStateException");
              assertThat(failed.payload().requireString("errorMessage")).isEqualTo("no luck");
              assertThat(failed.payload().strings("stackTrace").getFirst())
                  .contains("FunctionsTest");
            });
    assertThat(functions.stats("Broken")).isEqualTo(new Functions.Stats(1, 1, 1));
  }

  @Test
  void survivesAFunctionThatOverflowsItsStack() {
    Functions functions = new Scripts().with("Deep", Scripts.answering(e -> descend(e, 0))).load();
    assertThat(functions.invoke("Deep", Json.obj()))
        .isInstanceOfSatisfying(
            Invocation.Failed.class,
            failed -> assertThat(failed.errorType()).isEqualTo("java.lang.StackOverflowError"));
  }

  private static Json descend(Json.Obj event, int depth) {
    return depth < 0 ? event : descend(event.with("depth", depth), depth + 1);
  }

  @Test
  void interruptsAFunctionThatTakesTooLong() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Functions functions =
        new Scripts()
            .with(
                "Slow",
                Duration.ofMillis(50),
                Scripts.answering(event -> {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException _) {
                    interrupted.countDown();
                  }
                  return event;
                }))
            .load();
    assertThat(functions.invoke("Slow", Json.obj()))
        .isEqualTo(new Invocation.TimedOut(Duration.ofMillis(50)));
    assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void makesOneInstanceForAllCallsAtOnce() throws Exception {
    int callers = 16;
    CyclicBarrier together = new CyclicBarrier(callers);
    Functions functions =
        new Scripts()
            .with(
                "Shared",
                Scripts.answering(event -> {
                  try {
                    together.await(5, TimeUnit.SECONDS);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                  return event;
                }))
            .load();
    List<Future<Invocation>> answers = new ArrayList<>();
    try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        answers.add(phones.submit(() -> functions.invoke("Shared", Json.obj())));
      }
    }
    for (Future<Invocation> answer : answers) {
      assertThat(answer.get()).isInstanceOf(Invocation.Returned.class);
    }
    assertThat(functions.stats("Shared")).isEqualTo(new Functions.Stats(callers, 1, 0));
  }

  @Test
  void startsAFunctionAgainAfterAFailedStart() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Script script =
        new Script() {
          @Override
          public void begin(Map<String, String> environment) {
            if (broken.get()) {
              throw new IllegalArgumentException("a variable is missing");
            }
          }

          @Override
          public Optional<Json> handle(Json.Obj event, Context context) {
            return Optional.of(event);
          }
        };
    Functions functions = new Scripts().with("Late", script).load();
    assertThat(functions.invoke("Late", Json.obj()))
        .isInstanceOfSatisfying(
            Invocation.Failed.class,
            failed ->
                assertThat(failed.errorType()).isEqualTo("java.lang.IllegalArgumentException"));
    broken.set(false);
    assertThat(functions.invoke("Late", Json.obj())).isInstanceOf(Invocation.Returned.class);
  }

  @Test
  void saysThatAHandlerClassIsMissing() {
    FunctionSpec spec =
        new FunctionSpec(
            "Gone", "gone", "arn", "org.example.Gone", Map.of(), Duration.ofSeconds(1), 128);
    Functions functions = new Functions(List.of(spec), Map::of, Clock.systemUTC());
    assertThat(functions.invoke("Gone", Json.obj()))
        .isInstanceOfSatisfying(
            Invocation.Failed.class,
            failed -> assertThat(failed.errorType()).isEqualTo("java.lang.ClassNotFoundException"));
  }

  @Test
  void tellsTheFunctionItsNameTimeAndSurroundings() {
    AtomicReference<Map<String, String>> seen = new AtomicReference<>(Map.of());
    Script script =
        new Script() {
          @Override
          public void begin(Map<String, String> environment) {
            seen.set(environment);
          }

          @Override
          public Optional<Json> handle(Json.Obj event, Context context) {
            return Optional.of(
                Json.obj(
                    "name", context.getFunctionName(),
                    "left", context.getRemainingTimeInMillis(),
                    "request", context.getAwsRequestId()));
          }
        };
    Functions functions = new Scripts().with("Curious", Duration.ofSeconds(20), script).load();
    assertThat(functions.invoke("Curious", Json.obj()))
        .isInstanceOfSatisfying(
            Invocation.Returned.class,
            returned -> {
              Json.Obj answer = (Json.Obj) returned.payload();
              assertThat(answer.requireString("name")).isEqualTo("test-Curious");
              assertThat(answer.requireLong("left")).isBetween(1L, 20_000L);
              assertThat(answer.requireString("request")).hasSize(36);
            });
    assertThat(seen.get())
        .containsEntry("AWS_REGION", "eu-central-1")
        .containsEntry("AWS_LAMBDA_FUNCTION_NAME", "test-Curious");
  }
}
