package org.microcourt.local.states;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// Checks what callers give.
final class Requests {
  private static final int MOST_DEPTH = 200;
  private static final Pattern NAME =
      Pattern.compile("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\x00-\\x1f\\x7f-\\x9f]{1,80}");

  private Requests() {}

  static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new StatesException("InvalidName", "Invalid Name: '" + name + "'");
    }
  }

  /// The input of an execution.
  static Json input(String text) {
    return json(text, "InvalidExecutionInput", "Invalid State Machine Execution Input");
  }

  /// The output that a task token brings back.
  static Json output(String text) {
    return json(text, "InvalidOutput", "Invalid Output");
  }

  private static Json json(String text, String code, String sentence) {
    if (text.getBytes(StandardCharsets.UTF_8).length > TaskCalls.MOST_BYTES) {
      throw new StatesException(
          "ValidationException",
          "1 validation error detected: Value failed to satisfy constraint: Member must have length"
              + " less than or equal to "
              + TaskCalls.MOST_BYTES);
    }
    try {
      return Json.parse(text, MOST_DEPTH);
    } catch (JsonException e) {
      throw new StatesException(code, sentence + ": '" + e.getMessage() + "'");
    }
  }
}
