package org.microcourt.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.states.TaskFunctions.Failed;
import org.microcourt.local.states.TaskFunctions.Returned;
import org.microcourt.local.states.TaskFunctions.TimedOut;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/// Executions as the SDK's client sees them.
class StatesIT {
  private static final String WAITING = "{\"A\":{\"Type\":\"Wait\",\"Seconds\":100,\"End\":true}}";

  private final Workshop workshop = new Workshop();
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
    workshop.close();
  }

  private Service serve(String states) {
    return serve("", states);
  }

  private Service serve(String more, String states) {
    Service service = new Service(workshop, more, states, null);
    opened.add(service);
    return service;
  }

  /// A task that calls `work`, with more members.
  private static String task(String more) {
    return "{\"A\":{\"Type\":\"Task\",\"Resource\":\"%s\",%s\"End\":true},\"Caught\":{\"Type\":\"Succeed\"}}"
        .formatted(Workshop.function("work"), more);
  }

  private void fails(String type, String message) {
    workshop.functions.put("work", _ -> new Failed(type, message, List.of("at X.y(X.java:1)")));
  }

  @Test
  void showsAnExceptionByItsClassWithJsonAsItsCause() {
    fails("org.example.NoDraftException", "none yet");

    DescribeExecutionResponse end = serve(task("")).toTheEnd();

    assertThat(end.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(end.error()).isEqualTo("org.example.NoDraftException");
    Json.Obj cause = Json.parseObject(end.cause());
    assertThat(cause.requireString("errorType")).isEqualTo("org.example.NoDraftException");
    assertThat(cause.requireString("errorMessage")).isEqualTo("none yet");
    assertThat(cause.strings("stackTrace")).containsExactly("at X.y(X.java:1)");
  }

  @Test
  void retriesAnExceptionByItsClassWithGrowingDelays() {
    AtomicInteger calls = new AtomicInteger();
    workshop.functions.put(
        "work",
        _ ->
            calls.incrementAndGet() < 3
                ? new Failed("java.io.IOException", "again", List.of())
                : new Returned(Json.obj("calls", calls.get())));
    Service service =
        serve(
            task(
                "\"Retry\":[{\"ErrorEquals\":[\"java.lang.Error\"],\"MaxAttempts\":0},"
                    + "{\"ErrorEquals\":[\"java.io.IOException\"],\"IntervalSeconds\":10,\"BackoffRate\":3}],"));
    String execution = service.run("one");

    workshop.advanceUntil(
        Duration.ofSeconds(1), () -> service.status(execution) != ExecutionStatus.RUNNING);

    assertThat(service.look(execution).output()).isEqualTo("{\"calls\":3}");
    assertThat(Duration.between(Workshop.MORNING, service.look(execution).stopDate()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void givesUpWhenTheAttemptsAreUsedUp() {
    AtomicInteger calls = new AtomicInteger();
    workshop.functions.put(
        "work",
        _ -> {
          calls.incrementAndGet();
          return new Failed("java.io.IOException", "still", List.of());
        });
    Service service =
        serve(task("\"Retry\":[{\"ErrorEquals\":[\"States.TaskFailed\"],\"MaxAttempts\":2}],"));
    String execution = service.run("one");

    workshop.advanceUntil(
        Duration.ofSeconds(1), () -> service.status(execution) != ExecutionStatus.RUNNING);

    assertThat(service.look(execution).error()).isEqualTo("java.io.IOException");
    assertThat(calls).hasValue(3);
  }

  @Test
  void catchesAMissingFunction() {
    DescribeExecutionResponse end =
        serve(
                task(
                    "\"Catch\":[{\"ErrorEquals\":[\"Lambda.ResourceNotFoundException\"],"
                        + "\"Output\":\"{% $states.errorOutput.Error %}\",\"Next\":\"Caught\"}],"))
            .toTheEnd();

    assertThat(end.output()).isEqualTo("\"Lambda.ResourceNotFoundException\"");
  }

  @Test
  void namesTheTimeoutOfAFunctionAsLambdaDoes() {
    workshop.functions.put("work", _ -> new TimedOut("Task timed out after 3.00 seconds"));

    DescribeExecutionResponse end = serve(task("")).toTheEnd();

    assertThat(end.error()).isEqualTo("Sandbox.Timedout");
    assertThat(end.cause()).contains("Task timed out after 3.00 seconds");
  }

  @Test
  void failsOnAnUndefinedOutput() {
    DescribeExecutionResponse end =
        serve("{\"A\":{\"Type\":\"Pass\",\"Output\":\"{% $states.input.missing %}\",\"End\":true}}")
            .toTheEnd();

    assertThat(end.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(end.error()).isEqualTo("States.QueryEvaluationError");
    assertThat(end.cause()).contains("$states.input.missing").contains("undefined");
  }

  @Test
  void startsOnceForANameAndAnInput() {
    Service service = serve(WAITING);
    StartExecutionResponse first = service.start("closing", "{\"a\":1,\"b\":[true,null]}");
    workshop.clock.advance(Duration.ofSeconds(5));

    StartExecutionResponse again = service.start("closing", "{ \"b\": [true, null], \"a\": 1 }");

    assertThat(again.executionArn()).isEqualTo(first.executionArn());
    assertThat(again.startDate()).isEqualTo(first.startDate());
    assertThatThrownBy(() -> service.start("closing", "{\"a\":2}"))
        .isInstanceOf(ExecutionAlreadyExistsException.class);
    assertThat(service.client.listExecutions(l -> l.stateMachineArn(Workshop.arn())).executions())
        .hasSize(1);
  }

  @Test
  void keepsTheNameOfAnEndedExecutionForNinetyDays() {
    Service service = serve("{\"A\":{\"Type\":\"Succeed\"}}");
    service.end(service.run("closing"));

    assertThatThrownBy(() -> service.run("closing"))
        .isInstanceOf(ExecutionAlreadyExistsException.class);
    workshop.clock.advance(Duration.ofDays(90).minusSeconds(1));
    assertThatThrownBy(() -> service.run("closing"))
        .isInstanceOf(ExecutionAlreadyExistsException.class);
    workshop.clock.advance(Duration.ofSeconds(1));
    assertThat(service.end(service.run("closing")).startDate()).isEqualTo(service.now());
  }

  @Test
  void doesNotWaitForATimeThatHasPassed() {
    DescribeExecutionResponse end =
        serve(
                "{\"A\":{\"Type\":\"Wait\",\"Timestamp\":\"2026-11-24T13:59:59+08:00\",\"End\":true}}")
            .toTheEnd();

    assertThat(end.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(end.stopDate()).isEqualTo(Workshop.MORNING);
  }

  @Test
  void waitsUntilATimestamp() {
    Service service =
        serve("{\"A\":{\"Type\":\"Wait\",\"Timestamp\":\"{% $states.input.due %}\",\"End\":true}}");
    String execution = service.start("one", "{\"due\":\"2026-11-25T06:00:00Z\"}").executionArn();

    workshop.clock.advance(Duration.ofDays(1).minusSeconds(1));
    assertThat(service.status(execution)).isEqualTo(ExecutionStatus.RUNNING);
    workshop.clock.advance(Duration.ofSeconds(1));
    assertThat(service.end(execution).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void endsAnExecutionThatTakesTooLong() {
    Service service = serve("\"TimeoutSeconds\":60,", WAITING);
    String execution = service.run("one");

    workshop.clock.advance(Duration.ofMinutes(1));

    DescribeExecutionResponse end = service.end(execution);
    assertThat(end.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(end.error()).isEqualTo("States.Timeout");
  }

  @Test
  void stopsAnExecutionOnce() {
    Service service = serve(WAITING);
    String execution = service.run("one");

    service.client.stopExecution(s -> s.executionArn(execution).error("Reopened").cause("by p1"));
    service.client.stopExecution(s -> s.executionArn(execution).error("Again").cause("by p2"));

    DescribeExecutionResponse end = service.look(execution);
    assertThat(end.status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(end.error()).isEqualTo("Reopened");
    assertThat(end.cause()).isEqualTo("by p1");
  }

  @Test
  void tellsTheHistoryInPagesAndBothWays() {
    Service service =
        serve(
            "{\"A\":{\"Type\":\"Pass\",\"Output\":{\"n\":1},\"Next\":\"B\"},\"B\":{\"Type\":\"Succeed\"}}");
    String execution = service.toTheEnd().executionArn();

    List<HistoryEvent> events =
        service
            .client
            .getExecutionHistoryPaginator(h -> h.executionArn(execution).maxResults(2))
            .events()
            .stream()
            .toList();
    GetExecutionHistoryResponse last =
        service.client.getExecutionHistory(
            h -> h.executionArn(execution).reverseOrder(true).maxResults(1));

    assertThat(events)
        .extracting(HistoryEvent::typeAsString)
        .containsExactly(
            "ExecutionStarted",
            "PassStateEntered",
            "PassStateExited",
            "SucceedStateEntered",
            "SucceedStateExited",
            "ExecutionSucceeded");
    assertThat(events).extracting(HistoryEvent::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(events.get(2).stateExitedEventDetails().output()).isEqualTo("{\"n\":1}");
    assertThat(last.events()).containsExactly(events.getLast());
  }

  @Test
  void listsExecutionsByStatusTheLatestFirst() {
    Service service = serve(WAITING);
    String first = service.run("first");
    workshop.clock.advance(Duration.ofSeconds(1));
    service.run("second");
    workshop.clock.advance(Duration.ofSeconds(1));
    service.run("third");
    service.client.stopExecution(s -> s.executionArn(first));

    assertThat(
            service
                .client
                .listExecutionsPaginator(l ->
                    l.stateMachineArn(Workshop.arn())
                        .statusFilter(ExecutionStatus.RUNNING)
                        .maxResults(1))
                .executions()
                .stream()
                .map(ExecutionListItem::name))
        .containsExactly("third", "second");
  }

  @Test
  void refusesWhatIsNotWellFormedOrNotThere() {
    Service service = serve(WAITING);

    assertThatThrownBy(() -> service.start("a b", "{}")).isInstanceOf(InvalidNameException.class);
    assertThatThrownBy(() -> service.start("x".repeat(81), "{}"))
        .isInstanceOf(InvalidNameException.class);
    assertThatThrownBy(() -> service.start("a", "{"))
        .isInstanceOf(InvalidExecutionInputException.class);
    assertThatThrownBy(
            () -> service.client.startExecution(s -> s.stateMachineArn(Workshop.arn() + "x")))
        .isInstanceOf(StateMachineDoesNotExistException.class);
    assertThatThrownBy(() -> service.look(Workshop.arn() + ":none"))
        .isInstanceOf(ExecutionDoesNotExistException.class);
    assertThatThrownBy(() -> service.client.stopExecution(s -> s.executionArn("none")))
        .isInstanceOf(ExecutionDoesNotExistException.class);
    assertThatThrownBy(() -> service.client.listActivities(_ -> {}))
        .isInstanceOf(SfnException.class)
        .hasMessageContaining("ListActivities is not supported");
  }
}
