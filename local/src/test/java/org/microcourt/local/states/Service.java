package org.microcourt.local.states;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

/// One state machine behind the HTTP interface, called with the SDK's client.
final class Service implements AutoCloseable {
  final Workshop workshop;
  final SfnClient client;
  private final StatesServer server;
  private final StateMachines machines;

  /// `more` are further top-level members of the definition, each with a comma after it.
  Service(Workshop workshop, String more, String states, @Nullable Path folder) {
    this.workshop = workshop;
    machines = workshop.machine(more, "A", states, Optional.ofNullable(folder));
    server = new StatesServer(machines, 0);
    client =
        SfnClient.builder()
            .endpointOverride(server.address())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(Apache5HttpClient.create())
            .build();
  }

  StartExecutionResponse start(String name, String input) {
    return client.startExecution(s -> s.stateMachineArn(Workshop.arn()).name(name).input(input));
  }

  /// Starts and gives the execution's ARN.
  String run(String name) {
    return start(name, "{}").executionArn();
  }

  DescribeExecutionResponse look(String execution) {
    return client.describeExecution(d -> d.executionArn(execution));
  }

  ExecutionStatus status(String execution) {
    return look(execution).status();
  }

  /// Waits, without time passing, until the execution is over.
  DescribeExecutionResponse end(String execution) {
    Workshop.await(() -> status(execution) != ExecutionStatus.RUNNING);
    return look(execution);
  }

  /// Runs to the end without time passing.
  DescribeExecutionResponse toTheEnd() {
    return end(run("one"));
  }

  Instant now() {
    return workshop.clock.instant();
  }

  @Override
  public void close() {
    client.close();
    server.close();
    machines.close();
  }
}
