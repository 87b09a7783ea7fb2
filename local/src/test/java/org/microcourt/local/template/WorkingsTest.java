package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;

/// Schedules and state machines in templates.
class WorkingsTest {
  @TempDir Path folder;

  private Stack load(String template) throws IOException {
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, template);
    return Stack.load(file, Map.of(), PseudoParameters.of("shop", "eu-west-1", "111122223333"));
  }

  private List<ScheduleSpec> schedules(String type, String properties) throws IOException {
    return load("""
    Resources:
      Orders:
        Type: AWS::Serverless::Function
        Properties:
          Handler: shop.Orders
          Events:
            Often: {Type: %s, Properties: {%s}}
    """
            .formatted(type, properties))
        .schedules();
  }

  @Test
  void substitutesInTheFileOfAStateMachine() throws IOException {
    Files.writeString(
        folder.resolve("pay.asl.yaml"),
        "StartAt: Pay\nStates: {Pay: {Type: Task, Resource: '${Pay}'}}\n");
    StateMachineSpec machine =
        load("""
        Resources:
          Orders: {Type: AWS::Serverless::Function, Properties: {Handler: a.B}}
          Paying:
            Type: AWS::Serverless::StateMachine
            Properties:
              DefinitionUri: pay.asl.yaml
              DefinitionSubstitutions: {Pay: !GetAtt Orders.Arn}
        """)
            .stateMachines()
            .getFirst();

    assertThat(machine.arn())
        .isEqualTo("arn:aws:states:eu-west-1:111122223333:stateMachine:shop-Paying");
    assertThat(machine.definition().text())
        .contains("\"Resource\":\"arn:aws:lambda:eu-west-1:111122223333:function:shop-Orders\"");
  }

  @Test
  void readsSchedulesWithTheirInput() throws IOException {
    assertThat(schedules("Schedule", "Schedule: rate(2 hours), Input: '{\"all\":true}'"))
        .containsExactly(
            new ScheduleSpec("Orders", Duration.ofHours(2), Optional.of(Json.obj("all", true))));
    assertThat(schedules("ScheduleV2", "ScheduleExpression: rate(1 minute)"))
        .containsExactly(new ScheduleSpec("Orders", Duration.ofMinutes(1), Optional.empty()));
  }

  @Test
  void refusesSchedulesThatNameTimesOfDay() {
    assertThatThrownBy(() -> schedules("Schedule", "Schedule: cron(0 8 * * ? *)"))
        .hasMessageContaining("only rate(…) is known here");
  }
}
