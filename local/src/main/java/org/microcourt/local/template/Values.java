package org.microcourt.local.template;

import java.util.Locale;
import java.util.Optional;
import org.microcourt.json.Json;

/// Scalars as CloudFormation takes them: `"90"` and `90`, `"true"` and `true` mean the same.
final class Values {
  private Values() {}

  /// The text of a string, number or truth value.
  static Optional<String> scalar(Json json) {
    return switch (json) {
      case Json.Str(String text) -> Optional.of(text);
      case Json.Num number -> Optional.of(number.text());
      case Json.Bool(boolean truth) -> Optional.of(String.valueOf(truth));
      case Json.Obj _, Json.Arr _, Json.Null _ -> Optional.empty();
    };
  }

  /// The text of a string, number or truth value, which it must be.
  static String text(Json json, String where) {
    return scalar(json).orElseThrow(() -> new TemplateException(where, "must be a plain value"));
  }

  static int integer(Json json, String where) {
    try {
      return Integer.parseInt(text(json, where));
    } catch (NumberFormatException e) {
      throw new TemplateException(where, "must be a whole number", e);
    }
  }

  static boolean truth(Json json, String where) {
    return switch (text(json, where).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new TemplateException(where, "must be true or false");
    };
  }
}
