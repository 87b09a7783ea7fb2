package org.microcourt.local.states;

import java.util.regex.Pattern;

/// What a task calls.
sealed interface TaskResource {
  /// The ARN as it is written.
  String arn();

  /// The optimized integration `…:states:::lambda:invoke`: arguments name the function.
  record LambdaInvoke(String arn, boolean waitsForToken) implements TaskResource {}

  /// A function's own ARN: arguments are its payload.
  record Function(String arn) implements TaskResource {}

  Pattern INVOKE = Pattern.compile("arn:[^:]+:states:::lambda:invoke(\\.waitForTaskToken)?");
  Pattern FUNCTION = Pattern.compile("arn:[^:]+:lambda:[^:]*:[^:]*:function:.+");

  /// Reads a task's `Resource`; other services are refused.
  static TaskResource of(String arn) {
    if (INVOKE.matcher(arn).matches()) {
      return new LambdaInvoke(arn, arn.endsWith(".waitForTaskToken"));
    }
    if (FUNCTION.matcher(arn).matches()) {
      return new Function(arn);
    }
    throw new IllegalArgumentException("the resource " + arn + " is not supported");
  }
}
