package org.microcourt.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microcourt.json.Json;

/// Reads the state machines, from files beside the template or inline, and makes the substitutions
/// in all their strings.
final class StateMachineReader {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

  private StateMachineReader() {}

  static List<StateMachineSpec> read(Template template, List<Resource> resources, Scope scope) {
    List<StateMachineSpec> machines = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.is("AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine")) {
        Json.Obj definition = definition(template, resource, scope);
        Map<String, String> substitutions = substitutions(resource, scope);
        machines.add(
            new StateMachineSpec(
                resource.id(),
                scope.identities().name(resource),
                scope.identities().arnOf(resource),
                (Json.Obj) substituted(definition, substitutions)));
      }
    }
    return List.copyOf(machines);
  }

  private static Json.Obj definition(Template template, Resource resource, Scope scope) {
    Json.Obj properties = resource.properties();
    if (properties.get("DefinitionUri").isPresent()) {
      return Yaml.read(
          template.sibling(scope.textProperty(resource, "DefinitionUri").orElseThrow()));
    }
    if (properties.get("DefinitionString").isPresent()) {
      String text = scope.textProperty(resource, "DefinitionString").orElseThrow();
      return Yaml.parse(text, resource.where("DefinitionString"));
    }
    if (scope.property(resource, "Definition").orElse(Json.Null.NULL) instanceof Json.Obj inline) {
      return inline;
    }
    throw new TemplateException(resource.where("DefinitionUri"), "missing");
  }

  private static Map<String, String> substitutions(Resource resource, Scope scope) {
    Map<String, String> substitutions = new LinkedHashMap<>();
    String where = resource.where("DefinitionSubstitutions");
    if (scope.property(resource, "DefinitionSubstitutions").orElse(Json.obj())
        instanceof Json.Obj object) {
      object.members().forEach((name, value) -> substitutions.put(name, Values.text(value, where)));
    }
    return substitutions;
  }

  private static Json substituted(Json json, Map<String, String> values) {
    return switch (json) {
      case Json.Obj object -> {
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((key, member) -> members.put(key, substituted(member, values)));
        yield new Json.Obj(members);
      }
      case Json.Arr(List<Json> items) ->
          new Json.Arr(items.stream().map(item -> substituted(item, values)).toList());
      case Json.Str(String text) -> new Json.Str(substituted(text, values));
      case Json.Num _, Json.Bool _, Json.Null _ -> json;
    };
  }

  private static String substituted(String text, Map<String, String> values) {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String value = values.getOrDefault(matcher.group(1), matcher.group());
      matcher.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(out).toString();
  }
}
