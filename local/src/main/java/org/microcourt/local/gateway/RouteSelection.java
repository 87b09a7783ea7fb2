package org.microcourt.local.gateway;

import java.util.Optional;
import java.util.Set;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// Chooses the route of a message by an expression such as `$request.body.action`.
final class RouteSelection {
  static final String CONNECT = "$connect";
  static final String DISCONNECT = "$disconnect";
  static final String DEFAULT = "$default";
  private static final String BODY = "$request.body.";
  private static final int MAX_DEPTH = 500;

  private final String[] path;
  private final Set<String> routeKeys;

  /// @throws IllegalArgumentException if the expression is of another form
  RouteSelection(String expression, Set<String> routeKeys) {
    String plain =
        expression.startsWith("${") && expression.endsWith("}")
            ? "$" + expression.substring(2, expression.length() - 1)
            : expression;
    if (!plain.startsWith(BODY) || plain.length() == BODY.length()) {
      throw new IllegalArgumentException("route selection expression " + expression);
    }
    this.path = plain.substring(BODY.length()).split("\\.");
    this.routeKeys = Set.copyOf(routeKeys);
  }

  /// The route key: what the expression finds in the text, if that is a route; else `$default`, if
  /// that is one.
  Optional<String> routeKey(String text) {
    return selected(text)
        .filter(key -> !key.startsWith("$") && routeKeys.contains(key))
        .or(() -> Optional.of(DEFAULT).filter(routeKeys::contains));
  }

  private Optional<String> selected(String text) {
    try {
      Json at = Json.parse(text, MAX_DEPTH);
      for (String name : path) {
        if (!(at instanceof Json.Obj object) || object.get(name).isEmpty()) {
          return Optional.empty();
        }
        at = object.get(name).get();
      }
      return Optional.of(at instanceof Json.Str string ? string.value() : at.text());
    } catch (JsonException _) {
      return Optional.empty();
    }
  }
}
