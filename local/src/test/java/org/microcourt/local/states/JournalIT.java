package org.microcourt.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;
import org.microcourt.local.states.TaskFunctions.Returned;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/// Executions that outlive the process, as they do in a folder.
class JournalIT {
  private static final String STEPS =
      """
      {"A":{"Type":"Pass","Assign":{"n":"{%% $states.input.n + 1 %%}"},"Next":"B"},
       "B":{"Type":"Wait","Seconds":3600,"Next":"C"},
       "C":{"Type":"Task","Resource":"%s","Arguments":{"n":"{%% $n %%}"},"End":true}}
      """
          .formatted(Workshop.function("work"));

  @TempDir Path folder;
  private final Workshop workshop = new Workshop();

  @AfterEach
  void close() {
    workshop.close();
  }

  private Service serve(String more, String states) {
    return new Service(workshop, more, states, folder);
  }

  private static void awaitEvent(Service service, String execution, String type) {
    Workshop.await(() ->
        service.client.getExecutionHistory(h -> h.executionArn(execution)).events().stream()
            .map(HistoryEvent::typeAsString)
            .anyMatch(type::equals));
  }

  private Path journal() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void goesOnInTheStateInWhichItWasWithVariablesAndTime() {
    workshop.functions.put("work", Returned::new);
    String execution;
    try (Service before = serve("", STEPS)) {
      execution = before.start("one", "{\"n\":41}").executionArn();
      awaitEvent(before, execution, "WaitStateEntered");
    }
    workshop.clock.advance(Duration.ofMinutes(40));
    try (Service after = serve("", STEPS)) {
      assertThat(after.look(execution).status()).isEqualTo(ExecutionStatus.RUNNING);
      assertThat(after.look(execution).startDate()).isEqualTo(Workshop.MORNING);
      workshop.clock.advance(Duration.ofMinutes(20));

      DescribeExecutionResponse end = after.end(execution);
      assertThat(end.output()).isEqualTo("{\"n\":42}");
      assertThat(end.stopDate()).isEqualTo(Workshop.MORNING.plusSeconds(3600));
    }
  }

  @Test
  void stillWaitsForATokenThatWasHandedOut() {
    workshop.functions.put("ask", _ -> new Returned(Json.obj()));
    String execution;
    String token;
    try (Service before = serve("", TaskTokenIT.states())) {
      execution = before.run("one");
      token = TaskTokenIT.token(workshop);
      awaitEvent(before, execution, "TaskSubmitted");
    }
    try (Service after = serve("", TaskTokenIT.states())) {
      Workshop.await(() -> {
        try {
          after.client.sendTaskSuccess(s -> s.taskToken(token).output("\"after all\""));
          return true;
        } catch (software.amazon.awssdk.services.sfn.model.TaskTimedOutException _) {
          return false;
        }
      });

      assertThat(after.end(execution).output()).isEqualTo("\"after all\"");
      assertThat(workshop.payloads).hasSize(1);
    }
  }

  @Test
  void remembersHowExecutionsEnded() {
    String execution;
    List<HistoryEvent> history;
    try (Service before =
        serve("", "{\"A\":{\"Type\":\"Fail\",\"Error\":\"E\",\"Cause\":\"C\"}}")) {
      execution = before.toTheEnd().executionArn();
      history = before.client.getExecutionHistory(h -> h.executionArn(execution)).events();
    }
    try (Service after = serve("", "{\"A\":{\"Type\":\"Succeed\"}}")) {
      DescribeExecutionResponse end = after.look(execution);
      assertThat(end.status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(end.error()).isEqualTo("E");
      assertThat(end.cause()).isEqualTo("C");
      assertThat(after.client.getExecutionHistory(h -> h.executionArn(execution)).events())
          .isEqualTo(history);
      assertThatThrownBy(() -> after.run("one"))
          .isInstanceOf(ExecutionAlreadyExistsException.class);
    }
  }

  @Test
  void countsTheTimeoutFromTheStart() {
    String execution;
    try (Service before = serve("\"TimeoutSeconds\":3000,", STEPS)) {
      execution = before.start("one", "{\"n\":1}").executionArn();
      awaitEvent(before, execution, "WaitStateEntered");
    }
    workshop.clock.advance(Duration.ofMinutes(50));
    try (Service after = serve("\"TimeoutSeconds\":3000,", STEPS)) {
      assertThat(after.end(execution).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    }
  }

  @Test
  void leavesOutALineThatACrashHasCut() throws IOException {
    workshop.functions.put("work", Returned::new);
    String execution;
    try (Service before = serve("", STEPS)) {
      execution = before.start("one", "{\"n\":1}").executionArn();
      awaitEvent(before, execution, "WaitStateEntered");
    }
    Files.writeString(journal(), "{\"at\":{\"state\":\"C\",\"inp", StandardOpenOption.APPEND);
    try (Service after = serve("", STEPS)) {
      workshop.clock.advance(Duration.ofHours(1));
      assertThat(after.end(execution).output()).isEqualTo("{\"n\":2}");
    }
    try (Service again = serve("", STEPS)) {
      assertThat(again.look(execution).output()).isEqualTo("{\"n\":2}");
    }
  }

  @Test
  void refusesADamagedJournal() throws IOException {
    try (Service before = serve("", STEPS)) {
      before.start("one", "{\"n\":1}");
    }
    String text = Files.readString(journal());
    Files.writeString(journal(), text.replaceFirst("\\{", "<"));

    assertThatThrownBy(() -> serve("", STEPS)).hasMessageContaining("is damaged");
  }
}
