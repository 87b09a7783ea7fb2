package org.microcourt.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.template.CourtTemplate;
import org.microcourt.local.template.StateMachineSpec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/// The template's state machines on an engine that is not ours, with small functions in the place
/// of the court's. Skipped where there is no emulator.
class EmulatorIT {
  private static final String ACCOUNT =
      Optional.ofNullable(System.getenv("COURT_IT_ACCOUNT")).orElse("000000000000");

  /// An emulator may remember earlier runs.
  private static final String RUN = "-" + Long.toHexString(System.nanoTime());

  /// Waits once, until four seconds after its start.
  private static final String CLOCK =
      """
      from datetime import datetime, timedelta, timezone
      def handler(event, context):
          started = datetime.fromisoformat(event["started"].replace("Z", "+00:00"))
          until = (started + timedelta(seconds=4)).replace(microsecond=0)
          if datetime.now(timezone.utc) >= until:
              return {"next": "DONE"}
          return {"next": "WAIT", "until": until.strftime("%Y-%m-%dT%H:%M:%SZ")}
      """;

  private static final String CLOSING =
      """
      def handler(event, context):
          return {**event, "document": {"number": 1}}
      """;

  @Test
  void waitsAndDecidesAgainAsOnTheLocalEngine() throws Exception {
    try (Emulator emulator = emulator();
        SfnClient client = client(emulator)) {
      String function = emulator.function("deadlines" + RUN, CLOCK, emulator.role(ACCOUNT));
      String execution =
          run(
              client,
              "deadline",
              Map.of("DeadlinesFunction", function),
              Json.obj("courtroom", "c1", "subject", "i1", "version", 1, "generation", 1));

      List<HistoryEvent> history =
          client.getExecutionHistory(h -> h.executionArn(execution)).events();
      assertThat(history.stream().map(HistoryEvent::type))
          .contains(HistoryEventType.WAIT_STATE_ENTERED, HistoryEventType.SUCCEED_STATE_ENTERED);
    }
  }

  @Test
  void closesASession() throws Exception {
    try (Emulator emulator = emulator();
        SfnClient client = client(emulator)) {
      String function = emulator.function("closing" + RUN, CLOSING, emulator.role(ACCOUNT));
      String execution =
          run(
              client,
              "closing",
              Map.of("DraftTranscriptFunction", function),
              Json.obj("courtroom", "c1", "session", "s1"));

      assertThat(client.describeExecution(d -> d.executionArn(execution)).output())
          .contains("\"number\":1");
    }
  }

  private static Emulator emulator() throws IOException {
    Optional<Emulator> found = Emulator.find();
    assumeTrue(found.isPresent(), "no COURT_IT_ENDPOINT, and no Docker by -Pdocker");
    return found.orElseThrow();
  }

  private static SfnClient client(Emulator emulator) {
    return SfnClient.builder()
        .endpointOverride(emulator.endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(Apache5HttpClient.create())
        .build();
  }

  /// Runs a machine of the template with these functions to its good end; gives the execution.
  private static String run(
      SfnClient client, String machine, Map<String, String> functions, Json.Obj input)
      throws Exception {
    String definition = definition(machine, functions);
    String arn =
        client
            .createStateMachine(c ->
                c.name(machine + RUN)
                    .definition(definition)
                    .roleArn("arn:aws:iam::" + ACCOUNT + ":role/court"))
            .stateMachineArn();
    String execution =
        client
            .startExecution(s -> s.stateMachineArn(arn).name("one").input(input.text()))
            .executionArn();
    long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    DescribeExecutionResponse seen = client.describeExecution(d -> d.executionArn(execution));
    while (seen.status() == ExecutionStatus.RUNNING && System.nanoTime() < limit) {
      TimeUnit.MILLISECONDS.sleep(200);
      seen = client.describeExecution(d -> d.executionArn(execution));
    }
    assertThat(seen.status())
        .as("%s %s", seen.error(), seen.cause())
        .isEqualTo(ExecutionStatus.SUCCEEDED);
    return execution;
  }

  private static String definition(String machine, Map<String, String> functions) {
    StateMachineSpec spec =
        CourtTemplate.load("us-east-1").stateMachines().stream()
            .filter(one -> one.name().endsWith("-" + machine))
            .findFirst()
            .orElseThrow();
    String text = spec.definition().text();
    for (Map.Entry<String, String> function : functions.entrySet()) {
      text =
          text.replaceAll(
              "arn:aws:lambda:[a-z0-9-]*:[0-9]*:function:microcourt-" + function.getKey() + ":live",
              function.getValue());
    }
    return text;
  }
}
