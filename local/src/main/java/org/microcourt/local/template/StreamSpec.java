package org.microcourt.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;

/// A function that follows a table's stream. `function` and `table` are ids; `filters` are event
/// patterns of which one must match (none: every record passes); `deadLetterQueue` is an ARN. Where
/// the template sets no limit, `maximumRetries` is `Integer.MAX_VALUE` and `maximumAge` the 24
/// hours that a stream keeps its records.
public record StreamSpec(
    String function,
    String table,
    int batchSize,
    boolean bisect,
    int maximumRetries,
    Duration maximumAge,
    boolean reportsItemFailures,
    List<Json.Obj> filters,
    Optional<String> deadLetterQueue) {

  public StreamSpec {
    filters = List.copyOf(filters);
  }
}
