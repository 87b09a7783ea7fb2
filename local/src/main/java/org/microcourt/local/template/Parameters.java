package org.microcourt.local.template;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Json;

/// The template's parameters with the values given or their defaults, checked as CloudFormation
/// checks them.
final class Parameters {
  private final Map<String, Json> values = new HashMap<>();

  Parameters(Json.Obj declared, Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!declared.members().containsKey(name)) {
        throw new TemplateException("Parameters." + name, "is not in the template");
      }
    }
    declared
        .members()
        .forEach((name, json) -> {
          String where = "Parameters." + name;
          if (!(json instanceof Json.Obj declaration)) {
            throw new TemplateException(where, "must be a mapping");
          }
          values.put(name, value(declaration, Optional.ofNullable(given.get(name)), where));
        });
  }

  Optional<Json> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static Json value(Json.Obj declaration, Optional<String> given, String where) {
    String text =
        given
            .or(() -> declaration.get("Default").flatMap(Values::scalar))
            .orElseThrow(() -> new TemplateException(where, "needs a value"));
    check(declaration, text, where);
    String type = declaration.get("Type").flatMap(Values::scalar).orElse("String");
    if (!type.equals("CommaDelimitedList") && !type.startsWith("List<")) {
      return new Json.Str(text);
    }
    return Json.arr(Arrays.stream(text.split(",", -1)).map(String::strip).toList());
  }

  private static void check(Json.Obj declaration, String text, String where) {
    List<Json> allowed = declaration.array("AllowedValues");
    boolean known =
        allowed.isEmpty() || allowed.stream().anyMatch(one -> Values.text(one, where).equals(text));
    if (!known) {
      throw new TemplateException(where, "is not one of the allowed values");
    }
    declaration
        .string("AllowedPattern")
        .filter(pattern -> !text.matches(pattern))
        .ifPresent(pattern -> {
          throw new TemplateException(where, "does not match " + pattern);
        });
    limit(declaration, "MinLength", where)
        .filter(min -> text.length() < min)
        .ifPresent(_ -> bad(where));
    limit(declaration, "MaxLength", where)
        .filter(max -> text.length() > max)
        .ifPresent(_ -> bad(where));
    limit(declaration, "MinValue", where)
        .filter(min -> number(text, where) < min)
        .ifPresent(_ -> bad(where));
    limit(declaration, "MaxValue", where)
        .filter(max -> number(text, where) > max)
        .ifPresent(_ -> bad(where));
  }

  private static Optional<Double> limit(Json.Obj declaration, String key, String where) {
    return declaration.get(key).map(value -> number(Values.text(value, where), where));
  }

  private static double number(String text, String where) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new TemplateException(where, "must be a number", e);
    }
  }

  private static void bad(String where) {
    throw new TemplateException(where, "is outside its limits");
  }
}
