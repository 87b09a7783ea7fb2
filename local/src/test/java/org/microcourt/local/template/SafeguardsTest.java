package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.microcourt.decision.Pace;
import org.microcourt.json.Json;

/// What the template must have of everything that it has: encryption, limits, logs and alarms.
class SafeguardsTest {
  /// An operator calls it and sees what comes of it.
  private static final Set<String> CALLED_BY_HAND = Set.of("ImportFunction");

  private final Stack stack = CourtTemplate.load("us-east-1");

  @Test
  void whatIsKeptIsEncrypted() {
    for (String table : stack.ids("AWS::DynamoDB::Table")) {
      Json.Obj encryption = properties(table).requireObject("SSESpecification");
      assertThat(encryption.bool("SSEEnabled", false)).as(table).isTrue();
      assertThat(encryption.requireString("SSEType")).as(table).isEqualTo("KMS");
    }
    for (String queue : stack.ids("AWS::SQS::Queue")) {
      assertThat(properties(queue).bool("SqsManagedSseEnabled", false)).as(queue).isTrue();
    }
    assertThat(properties("DataKey").bool("EnableKeyRotation", false)).isTrue();
  }

  @Test
  void pagesAreServedOverTlsOnly() {
    for (String distribution : stack.ids("AWS::CloudFront::Distribution")) {
      assertThat(properties(distribution).text())
          .as(distribution)
          .contains("redirect-to-https")
          .doesNotContain("allow-all", "TLSv1_2016", "TLSv1.1_2016");
    }
  }

  @Test
  void everyFunctionHasALogOfItsOwnThatIsNotKeptForEver() {
    List<String> groups =
        stack.functions().stream()
            .map(function ->
                properties(function.id()).requireObject("LoggingConfig").requireString("LogGroup"))
            .toList();
    assertThat(groups).doesNotHaveDuplicates();
    Set<String> kept =
        stack.ids("AWS::Logs::LogGroup").stream()
            .map(this::properties)
            .filter(group -> group.get("RetentionInDays").isPresent())
            .map(group -> group.requireString("LogGroupName"))
            .collect(Collectors.toSet());
    assertThat(kept).containsAll(groups);
  }

  @Test
  void everyFunctionAndMachineAlarms() {
    String alarms =
        stack.ids("AWS::CloudWatch::Alarm").stream()
            .map(id -> properties(id).text())
            .collect(Collectors.joining("\n"));
    Set<String> machines =
        stack.stateMachines().stream()
            .filter(machine -> alarms.contains(machine.arn()))
            .map(machine -> machine.definition().text())
            .collect(Collectors.toSet());
    assertThat(machines).hasSameSizeAs(stack.stateMachines());
    assertThat(stack.functions())
        .filteredOn(function -> !CALLED_BY_HAND.contains(function.id()))
        .allSatisfy(function ->
            assertThat(
                    alarms.contains("\"" + function.name() + "\"")
                        || machines.stream().anyMatch(m -> m.contains(function.arn())))
                .as(function.id())
                .isTrue());
  }

  @Test
  void limitsWhatOnePersonMayDo() {
    for (String variable : List.of("MESSAGE_PACE", "UPLOAD_PACE", "SEARCH_PACE", "FRAME_PACE")) {
      assertPace("ActionsFunction", variable);
    }
    assertPace("ConnectFunction", "CONNECTION_PACE");
  }

  private void assertPace(String id, String variable) {
    FunctionSpec function =
        stack.functions().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    assertThatCode(() -> Pace.parse(function.environment().getOrDefault(variable, "")))
        .as(variable)
        .doesNotThrowAnyException();
  }

  private Json.Obj properties(String id) {
    return stack.properties(id).orElseThrow(() -> new AssertionError("there is no " + id));
  }
}
