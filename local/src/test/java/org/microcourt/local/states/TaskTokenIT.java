package org.microcourt.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.states.TaskFunctions.Returned;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/// A task that hands out a token and waits until somebody brings it back.
class TaskTokenIT {
  private final Workshop workshop = new Workshop();
  private final Service service = new Service(workshop, "", states(), null);

  static String states() {
    return """
    {"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken",
      "Arguments":{"FunctionName":"%s","Payload":{"token":"{%% $states.context.Task.Token %%}"}},
      "TimeoutSeconds":600,"HeartbeatSeconds":60,
      "Catch":[{"ErrorEquals":["States.Timeout"],"Output":"{%% $states.errorOutput.Error %%}","Next":"Late"}],
      "Output":"{%% $states.result %%}","End":true},
     "Late":{"Type":"Succeed"}}
    """
        .formatted(Workshop.function("ask"));
  }

  @BeforeEach
  void answerWithSomethingElse() {
    workshop.functions.put("ask", _ -> new Returned(Json.obj("ignored", true)));
  }

  @AfterEach
  void close() {
    service.close();
    workshop.close();
  }

  static String token(Workshop workshop) {
    Workshop.await(() -> !workshop.payloads.isEmpty());
    return ((Json.Obj) workshop.payloads.getLast()).requireString("token");
  }

  @Test
  void goesOnWithTheOutputThatTheTokenBrings() {
    String execution = service.run("one");
    String token = token(workshop);

    service.client.sendTaskSuccess(s -> s.taskToken(token).output("{\"confirmed\":true}"));

    assertThat(service.end(execution).output()).isEqualTo("{\"confirmed\":true}");
    assertThatThrownBy(() -> service.client.sendTaskSuccess(s -> s.taskToken(token).output("{}")))
        .isInstanceOf(TaskTimedOutException.class);
  }

  @Test
  void failsWithTheErrorThatTheTokenBrings() {
    String execution = service.run("one");
    String token = token(workshop);

    service.client.sendTaskFailure(f -> f.taskToken(token).error("Refused").cause("by p2"));

    DescribeExecutionResponse end = service.end(execution);
    assertThat(end.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(end.error()).isEqualTo("Refused");
    assertThat(end.cause()).isEqualTo("by p2");
  }

  @Test
  void isKeptAliveByHeartbeatsUpToItsTimeout() {
    String execution = service.run("one");
    String token = token(workshop);

    for (int i = 0; i < 11; i++) {
      workshop.clock.advance(Duration.ofSeconds(50));
      service.client.sendTaskHeartbeat(h -> h.taskToken(token));
    }
    assertThat(service.status(execution)).isEqualTo(ExecutionStatus.RUNNING);
    workshop.clock.advance(Duration.ofSeconds(50));

    assertThat(service.end(execution).output()).isEqualTo("\"States.Timeout\"");
    assertThatThrownBy(() -> service.client.sendTaskHeartbeat(h -> h.taskToken(token)))
        .isInstanceOf(TaskTimedOutException.class);
  }

  @Test
  void missesAHeartbeat() {
    String execution = service.run("one");
    token(workshop);

    workshop.clock.advance(Duration.ofMinutes(1));

    assertThat(service.end(execution).output()).isEqualTo("\"States.HeartbeatTimeout\"");
  }

  @Test
  void takesAnAnswerFromTheFunctionItselfBeforeItReturns() {
    workshop.functions.put(
        "ask",
        payload -> {
          String token = ((Json.Obj) payload).requireString("token");
          service.client.sendTaskSuccess(s -> s.taskToken(token).output("\"at once\""));
          return new Returned(Json.obj());
        });

    assertThat(service.toTheEnd().output()).isEqualTo("\"at once\"");
  }

  @Test
  void isLateAfterTheExecutionWasStopped() {
    String execution = service.run("one");
    String token = token(workshop);
    service.client.stopExecution(s -> s.executionArn(execution));

    Workshop.await(() -> {
      try {
        service.client.sendTaskHeartbeat(h -> h.taskToken(token));
        return false;
      } catch (TaskTimedOutException _) {
        return true;
      }
    });
    assertThat(service.status(execution)).isEqualTo(ExecutionStatus.ABORTED);
  }

  @Test
  void refusesForgedTokensAndOutputsThatAreNoJson() {
    service.run("one");
    String token = token(workshop);

    assertThatThrownBy(() -> service.client.sendTaskSuccess(s -> s.taskToken("x").output("{}")))
        .isInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> service.client.sendTaskSuccess(s -> s.taskToken(token).output("{")))
        .isInstanceOf(InvalidOutputException.class);
  }
}
