package org.microcourt.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Json;

/// What a template describes, with all parameters, conditions and intrinsic functions resolved.
public final class Stack {
  private final Scope scope;
  private final List<FunctionSpec> functions;
  private final List<ApiSpec> apis;
  private final List<TableSpec> tables;
  private final List<StreamSpec> streams;
  private final List<BucketSpec> buckets;
  private final List<BucketRuleSpec> bucketRules;
  private final List<ScheduleSpec> schedules;
  private final List<StateMachineSpec> stateMachines;

  private Stack(Template template, Scope scope) {
    this.scope = scope;
    List<Resource> created = scope.created();
    functions = FunctionReader.read(created, scope);
    FunctionArns arns = new FunctionArns(functions);
    tables = StoreReader.tables(created, scope);
    buckets = StoreReader.buckets(created, scope);
    apis = new ApiReader(created, scope, arns).read();
    TriggerReader triggers = new TriggerReader(created, scope, arns, tables);
    streams = triggers.streams();
    bucketRules = triggers.rules();
    schedules = triggers.schedules();
    stateMachines = StateMachineReader.read(template, created, scope);
  }

  /// Reads a template with these values of its parameters, the rest by default.
  ///
  /// @throws TemplateException if something in it cannot be resolved
  public static Stack load(
      Path template, Map<String, String> parameters, PseudoParameters pseudoParameters) {
    Template read = Template.read(template);
    return new Stack(read, new Scope(read, parameters, pseudoParameters));
  }

  public List<FunctionSpec> functions() {
    return functions;
  }

  public List<ApiSpec> apis() {
    return apis;
  }

  public List<TableSpec> tables() {
    return tables;
  }

  public List<StreamSpec> streams() {
    return streams;
  }

  public List<BucketSpec> buckets() {
    return buckets;
  }

  public List<BucketRuleSpec> bucketRules() {
    return bucketRules;
  }

  public List<ScheduleSpec> schedules() {
    return schedules;
  }

  public List<StateMachineSpec> stateMachines() {
    return stateMachines;
  }

  /// The logical ids of the created resources of this type (`AWS::S3::Bucket`).
  public List<String> ids(String type) {
    List<String> ids = new ArrayList<>();
    for (Resource resource : scope.created()) {
      if (resource.is(type)) {
        ids.add(resource.id());
      }
    }
    return ids;
  }

  /// The resolved properties of the created resource with this logical id; a value that cannot be
  /// resolved is a `TemplateException` here.
  public Optional<Json.Obj> properties(String id) {
    return scope.created().stream()
        .filter(resource -> resource.id().equals(id))
        .findFirst()
        .map(scope::properties);
  }
}
