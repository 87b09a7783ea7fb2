package org.microcourt.local.template;

import java.time.Duration;
import java.util.Map;

/// A Lambda function. `id` is the logical id, `arn` the ARN without alias or version, `handler` as
/// in the template (`package.Class` or `package.Class::method`), `memory` in MB.
public record FunctionSpec(
    String id,
    String name,
    String arn,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    int memory) {

  public FunctionSpec {
    environment = Map.copyOf(environment);
  }
}
