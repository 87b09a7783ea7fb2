package org.microcourt.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.microcourt.local.DemoPlayed;
import org.microcourt.local.template.CourtTemplate;
import org.microcourt.local.template.Errands;
import org.microcourt.local.template.FunctionSpec;
import org.microcourt.local.template.Stack;

/// What functions call, seen while the demo is played and the tests of the template run, held
/// against their policies: nothing is called that is not allowed, and nothing allowed that is not
/// called, but what is said below and why.
class LeastPrivilegeIT {
  private static final List<String> CLASSES =
      List.of("TemplateIT", "CaseFileIT", "CopiesIT", "ReceivingIT", "AnchorsIT");

  /// What services do in a function's name, or a phone with what a function signed.
  private static final Set<String> BY_OTHERS =
      Set.of("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey", "sqs:SendMessage");

  private final Stack stack = CourtTemplate.load("us-east-1");

  @Test
  void everyCallIsAllowedAndEveryPermissionUsed() throws Exception {
    DemoPlayed.once();
    Errands.run();
    for (String name : CLASSES) {
      Rerun.of("org.microcourt.local.template." + name);
    }
    Map<String, Set<Need>> needs = Witness.needs();
    Map<String, Set<String>> missing = new TreeMap<>();
    Map<String, Set<String>> unused = new TreeMap<>();
    for (FunctionSpec function : stack.functions()) {
      Set<Need> called = needs.getOrDefault(function.id(), Set.of());
      List<Grant> grants = Grant.of(stack, function.id());
      put(
          missing,
          function.id(),
          called.stream()
              .filter(need -> grants.stream().noneMatch(grant -> grant.covers(need)))
              .map(Need::toString)
              .collect(Collectors.toSet()));
      put(
          unused,
          function.id(),
          grants.stream()
              .filter(grant -> !BY_OTHERS.contains(grant.action()))
              .filter(grant -> called.stream().noneMatch(grant::covers))
              .map(Grant::shown)
              .filter(grant -> !known(function.id()).contains(grant))
              .collect(Collectors.toSet()));
    }
    assertThat(missing).as("called and not allowed").isEmpty();
    assertThat(unused).as("allowed, not called, and for no reason that is known").isEmpty();
  }

  private static Set<String> known(String function) {
    return Unseen.REASONS.getOrDefault(function, Map.of()).keySet();
  }

  @Test
  void noReasonIsGivenForWhatIsNotAllowed() {
    for (String function : Unseen.REASONS.keySet()) {
      assertThat(Grant.of(stack, function).stream().map(Grant::shown).toList())
          .as(function)
          .containsAll(known(function));
    }
  }

  private static void put(Map<String, Set<String>> all, String function, Set<String> some) {
    if (!some.isEmpty()) {
      all.put(function, new TreeSet<>(some));
    }
  }
}
