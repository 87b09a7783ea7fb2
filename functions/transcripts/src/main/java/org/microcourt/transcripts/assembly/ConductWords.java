package org.microcourt.transcripts.assembly;

import org.microcourt.act.ConductAct;
import org.microcourt.record.Entry;

/// What is said of measures that keep order, which the transcript has to record with their reason
/// (民诉解释 art. 177).
final class ConductWords {
  private ConductWords() {}

  /// One sentence.
  static String of(Words words, Entry entry, ConductAct act) {
    String who = words.speaker(entry.by());
    String whom = words.speaker(act.participant());
    return switch (act) {
      case ConductAct.Warned warned ->
          who + " 对" + whom + "予以" + warned.warning().zh() + "：" + warned.reason();
      case ConductAct.Muted muted ->
          who
              + " 禁止"
              + whom
              + "发言"
              + muted.until().map(end -> "至 " + words.minute(end)).orElse("")
              + "："
              + muted.reason();
      case ConductAct.Unmuted unmuted ->
          who + " 恢复" + whom + "发言" + unmuted.reason().map(why -> "：" + why).orElse("");
    };
  }
}
