package org.microcourt.local.gateway;

import java.util.List;
import java.util.regex.Pattern;
import org.microcourt.json.Json;

/// The policy document that an authorizer returns. Statements with a `Condition` never allow, since
/// nothing here could judge it, and always deny.
final class Policy {
  private static final String INVOKE = "execute-api:Invoke";

  private Policy() {}

  /// Whether the document lets the method be invoked: one statement allows it and none denies it.
  static boolean allows(Json.Obj document, String methodArn) {
    List<Json> statements = list(document, "Statement");
    return statements.stream().anyMatch(s -> applies(s, "Allow", methodArn))
        && statements.stream().noneMatch(s -> applies(s, "Deny", methodArn));
  }

  private static boolean applies(Json json, String effect, String methodArn) {
    return json instanceof Json.Obj statement
        && statement.string("Effect").filter(effect::equals).isPresent()
        && (effect.equals("Deny") || statement.get("Condition").isEmpty())
        && matches(statement, "Action", INVOKE, true)
        && matches(statement, "Resource", methodArn, false);
  }

  private static boolean matches(
      Json.Obj statement, String element, String value, boolean ignoreCase) {
    if (statement.get("Not" + element).isPresent()) {
      return list(statement, "Not" + element).stream().noneMatch(p -> like(p, value, ignoreCase));
    }
    return list(statement, element).stream().anyMatch(p -> like(p, value, ignoreCase));
  }

  private static boolean like(Json pattern, String value, boolean ignoreCase) {
    if (!(pattern instanceof Json.Str text)) {
      return false;
    }
    StringBuilder regex = new StringBuilder();
    text.value()
        .codePoints()
        .forEach(c ->
            regex.append(
                switch (c) {
                  case '*' -> ".*";
                  case '?' -> ".";
                  default -> Pattern.quote(Character.toString(c));
                }));
    int flags = Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
    return Pattern.compile(regex.toString(), flags).matcher(value).matches();
  }

  private static List<Json> list(Json.Obj object, String key) {
    return object
        .get(key)
        .map(value -> value instanceof Json.Arr items ? items.items() : List.of(value))
        .orElse(List.of());
  }
}
