package org.microcourt.local.states;

import java.net.URI;
import org.microcourt.local.service.JsonService;

/// The service's HTTP interface (JSON 1.0) on a loopback port, as `AWS_ENDPOINT_URL_SFN` wants it.
public final class StatesServer implements AutoCloseable {
  private static final JsonService.Protocol PROTOCOL =
      new JsonService.Protocol(
          "Step Functions", "AWSStepFunctions.", "application/x-amz-json-1.0", 1_048_576);

  private final JsonService service;

  /// Serves the machines on this port, or on a free one if it is 0.
  public StatesServer(StateMachines machines, int port) {
    StatesApi api = new StatesApi(machines);
    service = new JsonService(PROTOCOL, api::call, port);
  }

  /// The address for clients.
  public URI address() {
    return service.address();
  }

  @Override
  public void close() {
    service.close();
  }
}
