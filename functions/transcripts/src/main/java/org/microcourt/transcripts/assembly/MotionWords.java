package org.microcourt.transcripts.assembly;

import java.util.HashMap;
import java.util.Map;
import org.microcourt.act.MotionAct;
import org.microcourt.motion.Motion;
import org.microcourt.record.Entry;

/// What is said of motions. A decision names what was asked for, which may stand before the
/// opening.
final class MotionWords {
  private final Map<String, String> names = new HashMap<>();
  private final Words words;

  MotionWords(Words words) {
    this.words = words;
  }

  /// Learns what a motion asks for.
  void note(MotionAct act) {
    if (act instanceof MotionAct.Filed filed) {
      names.put(filed.motion(), name(filed.asked()));
    }
  }

  /// One sentence.
  String of(Entry entry, MotionAct act) {
    String who = words.speaker(entry.by());
    return switch (act) {
      case MotionAct.Filed filed ->
          who
              + filed.onBehalfOf().map(party -> "（代" + words.speaker(party) + "）").orElse("")
              + " "
              + name(filed.asked())
              + ground(filed.asked())
              + "，理由："
              + filed.asked().reason();
      case MotionAct.Decided(String motion, boolean granted, String reason) ->
          who
              + " 宣布对“"
              + names.getOrDefault(motion, "申请")
              + "”的决定："
              + (granted ? "准许" : "驳回")
              + "。理由："
              + reason;
      case MotionAct.Withdrawn(String motion) ->
          who + " 撤回“" + names.getOrDefault(motion, "申请") + "”";
    };
  }

  private String name(Motion motion) {
    return switch (motion) {
      case Motion.Challenge challenge ->
          challenge.review().isPresent()
              ? "对驳回" + words.speaker(challenge.participant()) + "回避申请的决定申请复议"
              : "申请" + words.speaker(challenge.participant()) + "回避";
      case Motion.Offline _ -> "申请转为线下进行";
      case Motion.Repudiation repudiation ->
          "提出第 " + repudiation.entry() + " 条并非本人所为（" + repudiation.cause().zh() + "）";
    };
  }

  private static String ground(Motion motion) {
    return motion instanceof Motion.Challenge challenge ? "（" + challenge.ground().zh() + "）" : "";
  }
}
