package org.microcourt.bench.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.microcourt.bench.Pause;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;
import org.microcourt.local.states.StateMachines;
import org.microcourt.local.states.StatesServer;
import org.microcourt.local.states.TaskFunctions;
import org.microcourt.local.template.StateMachineSpec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/// One state machine on the local court's engine; what it did is read from its executions'
/// histories, as from those of Step Functions.
final class Engine implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(5);

  private final String machine;
  private final CourtClock clock;
  private final StateMachines machines;
  private final StatesServer server;
  private final SfnClient client;

  /// `task` is the one function that it calls.
  Engine(StateMachineSpec spec, UnaryOperator<Json> task, CourtClock clock) {
    this.machine = spec.arn();
    this.clock = clock;
    this.machines =
        new StateMachines(
            List.of(spec),
            (_, payload) -> new TaskFunctions.Returned(task.apply(payload)),
            clock,
            Optional.empty());
    this.server = new StatesServer(machines, 0);
    this.client =
        SfnClient.builder()
            .endpointOverride(server.address())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  SfnClient client() {
    return client;
  }

  void start(String name, Json.Obj input) {
    client.startExecution(s -> s.stateMachineArn(machine).name(name).input(input.text()));
  }

  void stop(String name) {
    String execution = machine.replace(":stateMachine:", ":execution:") + ":" + name;
    client.stopExecution(s -> s.executionArn(execution));
  }

  /// Lets time pass hour by hour, each until every execution waits or has ended.
  void pass(Duration time) {
    settle();
    for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plusHours(1)) {
      clock.advance(Duration.ofHours(1));
      settle();
    }
  }

  private void settle() {
    while (!executions().stream().allMatch(this::rests)) {
      Pause.of(LOOK);
    }
  }

  private boolean rests(ExecutionListItem execution) {
    if (execution.status() != ExecutionStatus.RUNNING) {
      return true;
    }
    HistoryEvent last = history(execution).getLast();
    return last.type() == HistoryEventType.WAIT_STATE_ENTERED && !isOver(last);
  }

  private boolean isOver(HistoryEvent waiting) {
    String until =
        Json.parseObject(waiting.stateEnteredEventDetails().input()).requireString("until");
    return !Instant.parse(until).isAfter(clock.instant());
  }

  private List<ExecutionListItem> executions() {
    return client.listExecutions(l -> l.stateMachineArn(machine).maxResults(1000)).executions();
  }

  private List<HistoryEvent> history(ExecutionListItem execution) {
    return client
        .getExecutionHistory(h -> h.executionArn(execution.executionArn()).maxResults(1000))
        .events();
  }

  /// What it took: `readUnits` and `writeUnits` are counted elsewhere.
  Tried tried(String design, double readUnits, double writeUnits) {
    List<HistoryEvent> events = new ArrayList<>();
    executions().forEach(execution -> events.addAll(history(execution)));
    return new Tried(
        design,
        executions().size(),
        count(events, "StateEntered"),
        count(events, "TaskScheduled"),
        readUnits,
        writeUnits);
  }

  private static double count(List<HistoryEvent> events, String type) {
    return events.stream().filter(event -> event.typeAsString().endsWith(type)).count();
  }

  @Override
  public void close() {
    client.close();
    server.close();
    machines.close();
  }
}
