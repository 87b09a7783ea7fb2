package org.microcourt.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the function that an ARN means: plain, with alias or version, or inside the address by
/// which API Gateway invokes it.
final class FunctionArns {
  private static final Pattern ARN =
      Pattern.compile("arn:[^:/]+:lambda:[^:/]+:[^:/]+:function:([^:/]+)");

  private final Map<String, String> byName = new HashMap<>();

  FunctionArns(List<FunctionSpec> functions) {
    functions.forEach(function -> byName.put(function.name(), function.id()));
  }

  /// The id of the function, which must be in the template.
  String id(String arn, String where) {
    return find(arn)
        .orElseThrow(() -> new TemplateException(where, arn + " is no function of the template"));
  }

  /// The id of the function, if the ARN or plain name means one of the template.
  Optional<String> find(String arn) {
    Matcher matcher = ARN.matcher(arn);
    String name = matcher.find() ? matcher.group(1) : arn.split(":", 2)[0];
    return Optional.ofNullable(byName.get(name));
  }
}
