package org.microcourt.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microcourt.json.Json;

/// Reads the functions.
final class FunctionReader {
  private static final int DEFAULT_TIMEOUT_SECONDS = 3;
  private static final int DEFAULT_MEMORY = 128;

  private FunctionReader() {}

  static List<FunctionSpec> read(List<Resource> resources, Scope scope) {
    List<FunctionSpec> functions = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.is("AWS::Serverless::Function", "AWS::Lambda::Function")) {
        functions.add(function(resource, scope));
      }
    }
    return List.copyOf(functions);
  }

  private static FunctionSpec function(Resource resource, Scope scope) {
    String handler =
        scope
            .textProperty(resource, "Handler")
            .orElseThrow(() -> new TemplateException(resource.where("Handler"), "missing"));
    return new FunctionSpec(
        resource.id(),
        scope.identities().name(resource),
        scope.identities().arnOf(resource),
        handler,
        environment(resource, scope),
        Duration.ofSeconds(number(resource, scope, "Timeout", DEFAULT_TIMEOUT_SECONDS)),
        number(resource, scope, "MemorySize", DEFAULT_MEMORY));
  }

  private static Map<String, String> environment(Resource resource, Scope scope) {
    Map<String, String> variables = new LinkedHashMap<>();
    String where = resource.where("Environment.Variables");
    if (scope.property(resource, "Environment").orElse(Json.obj())
        instanceof Json.Obj environment) {
      environment
          .object("Variables")
          .orElse(Json.obj())
          .members()
          .forEach((name, value) -> variables.put(name, Values.text(value, where + "." + name)));
    }
    return variables;
  }

  private static int number(Resource resource, Scope scope, String property, int otherwise) {
    return scope
        .property(resource, property)
        .map(json -> Values.integer(json, resource.where(property)))
        .orElse(otherwise);
  }
}
