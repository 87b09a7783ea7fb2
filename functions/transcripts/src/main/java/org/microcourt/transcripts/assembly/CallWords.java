package org.microcourt.transcripts.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.microcourt.act.CallAct;
import org.microcourt.record.Entry;

/// What is said of a call when it is over: one sentence with its times and people. What was spoken
/// in it is nobody's record.
final class CallWords {
  private final Words words;
  private @Nullable Entry started;
  private final Map<String, List<String>> stays = new LinkedHashMap<>();
  private final List<String> declined = new ArrayList<>();

  CallWords(Words words) {
    this.words = words;
  }

  /// Follows the call that goes on.
  void note(Entry entry, CallAct act) {
    switch (act) {
      case CallAct.Started _ -> {
        started = entry;
        stays.clear();
        declined.clear();
      }
      case CallAct.Joined _ -> {
        declined.remove(entry.by());
        stay(entry, "接入");
      }
      case CallAct.Left _ -> stay(entry, "离开");
      case CallAct.Declined _ -> declined.add(entry.by());
      case CallAct.Ended _ -> {}
    }
  }

  private void stay(Entry entry, String what) {
    stays.computeIfAbsent(entry.by(), _ -> new ArrayList<>()).add(words.clock(entry.at()) + what);
  }

  /// The sentence about the call that is over with this entry; none if none goes on.
  Optional<String> over(Entry last) {
    Entry first = started;
    started = null;
    return first != null && first.act() instanceof CallAct.Started call
        ? Optional.of(sentence(first, call, last))
        : Optional.empty();
  }

  private String sentence(Entry first, CallAct.Started call, Entry last) {
    List<String> missed =
        call.callees().stream()
            .filter(p -> !stays.containsKey(p) && !declined.contains(p))
            .toList();
    return words.speaker(first.by())
        + " 发起"
        + call.medium().zh()
        + "通话，"
        + words.clock(first.at())
        + "至"
        + words.clock(last.at())
        + stays.entrySet().stream()
            .map(one -> "；" + words.speaker(one.getKey()) + " " + String.join("、", one.getValue()))
            .collect(Collectors.joining())
        + people("；拒绝接听：", declined)
        + people("；未接听：", missed)
        + "。通话内容不记入笔录";
  }

  private String people(String head, List<String> ids) {
    return ids.isEmpty()
        ? ""
        : ids.stream().map(words::speaker).collect(Collectors.joining("、", head, ""));
  }
}
