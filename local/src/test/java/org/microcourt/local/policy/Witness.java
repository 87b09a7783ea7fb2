package org.microcourt.local.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Sees the calls of all functions in this process: the SDK puts it into every client, because a
/// file among the test's resources names it. The agent says whose call it is.
public final class Witness implements ExecutionInterceptor {
  private static final ConcurrentMap<String, Set<Need>> NEEDS = new ConcurrentHashMap<>();

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    note(context, Need::of);
  }

  /// Who may not list a bucket is told of what is not there that it is forbidden.
  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    if (context.httpResponse().statusCode() == 404) {
      note(context, ObjectNeeds::ofMissing);
    }
  }

  private static void note(
      Context.BeforeTransmission context, Function<SdkRequest, List<Need>> needs) {
    context
        .httpRequest()
        .firstMatchingHeader("User-Agent")
        .map(agent -> agent.substring(agent.lastIndexOf(' ') + 1))
        .filter(name -> name.endsWith("Function"))
        .map(name -> name.substring(name.lastIndexOf('-') + 1))
        .ifPresent(function ->
            NEEDS
                .computeIfAbsent(function, _ -> ConcurrentHashMap.newKeySet())
                .addAll(needs.apply(context.request())));
  }

  /// What each function has needed so far.
  static Map<String, Set<Need>> needs() {
    Map<String, Set<Need>> needs = new TreeMap<>();
    NEEDS.forEach((function, all) -> needs.put(function, Set.copyOf(all)));
    return needs;
  }
}
