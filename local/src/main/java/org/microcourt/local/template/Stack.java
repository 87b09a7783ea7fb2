package org.microcourt.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Json;

/// What a template describes, with all parameters, conditions and intrinsic functions resolved.
public record Stack(
    List<FunctionSpec> functions,
    List<ApiSpec> apis,
    List<TableSpec> tables,
    List<StreamSpec> streams,
    List<BucketSpec> buckets,
    List<BucketRuleSpec> bucketRules,
    List<StateMachineSpec> stateMachines,
    Map<String, Json.Obj> resources) {

  public Stack {
    functions = List.copyOf(functions);
    apis = List.copyOf(apis);
    tables = List.copyOf(tables);
    streams = List.copyOf(streams);
    buckets = List.copyOf(buckets);
    bucketRules = List.copyOf(bucketRules);
    stateMachines = List.copyOf(stateMachines);
    resources = Map.copyOf(resources);
  }

  /// The resolved properties of the resource with this logical id.
  public Optional<Json.Obj> properties(String id) {
    return Optional.ofNullable(resources.get(id));
  }
}
