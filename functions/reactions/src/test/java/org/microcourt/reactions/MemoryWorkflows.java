package org.microcourt.reactions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.platform.workflows.Workflows;

/// Executions in memory: a name starts once.
final class MemoryWorkflows implements Workflows {
  final Map<String, Json.Obj> started = new LinkedHashMap<>();
  boolean down;

  @Override
  public Start start(String name, Json.Obj input) {
    if (down) {
      throw new IllegalStateException("no answer");
    }
    return started.putIfAbsent(name, input) == null ? Start.STARTED : Start.STARTED_BEFORE;
  }

  @Override
  public void stop(String name, String cause) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Status> describe(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean succeed(String taskToken, Json.Obj output) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean fail(String taskToken, String error, String cause) {
    throw new UnsupportedOperationException();
  }
}
