package org.microcourt.local.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.microcourt.json.Json;
import org.microcourt.local.template.Stack;

/// One action on one resource that a policy allows, on a table in one pattern of partitions.
record Grant(String action, String resource, Optional<String> partitions) {
  /// All of a function.
  static List<Grant> of(Stack stack, String function) {
    List<Grant> grants = new ArrayList<>();
    for (Json policy : stack.properties(function).orElseThrow().array("Policies")) {
      Json.Obj document =
          policy instanceof Json.Str(String reference)
              ? managed(stack, reference).requireObject("PolicyDocument")
              : (Json.Obj) policy;
      document.objects("Statement").forEach(statement -> grants.addAll(of(statement)));
    }
    return grants;
  }

  private static Json.Obj managed(Stack stack, String reference) {
    return stack.ids("AWS::IAM::ManagedPolicy").stream()
        .filter(reference::endsWith)
        .findFirst()
        .flatMap(stack::properties)
        .orElseThrow();
  }

  private static List<Grant> of(Json.Obj statement) {
    List<String> keys =
        statement
            .object("Condition")
            .flatMap(condition -> condition.object("ForAllValues:StringLike"))
            .map(like -> like.strings("dynamodb:LeadingKeys"))
            .orElse(List.of());
    List<Grant> grants = new ArrayList<>();
    for (String action : strings(statement, "Action")) {
      for (String resource : strings(statement, "Resource")) {
        if (keys.isEmpty()) {
          grants.add(new Grant(action, resource, Optional.empty()));
        }
        keys.forEach(key -> grants.add(new Grant(action, resource, Optional.of(key))));
      }
    }
    return grants;
  }

  private static List<String> strings(Json.Obj statement, String key) {
    return statement.get(key).orElseThrow() instanceof Json.Str(String one)
        ? List.of(one)
        : statement.strings(key);
  }

  /// Whether it covers a need. A policy's resource is an ARN, a need's the end of one.
  boolean covers(Need need) {
    return action.equals(need.action())
        && like(resource, need.resource())
        && partitions
            .map(p -> need.partition().filter(k -> matches(p, k)).isPresent())
            .orElse(true);
  }

  /// The action, with the partitions or the end of the resource.
  String shown() {
    return action + " " + partitions.orElseGet(() -> resource.replaceFirst("^(?:[^:]*:){5}", ""));
  }

  private static boolean like(String pattern, String end) {
    return matches(pattern, end) || endings(pattern).anyMatch(ending -> matches(ending, end));
  }

  /// A resource without its first parts: `arn:aws:s3` and so on.
  private static Stream<String> endings(String pattern) {
    return Pattern.compile("[:/]|(?=:::)")
        .matcher(pattern)
        .results()
        .flatMap(cut -> Stream.of(pattern.substring(cut.start()), pattern.substring(cut.end())));
  }

  private static boolean matches(String pattern, String text) {
    String expression =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return text.matches(expression);
  }
}
