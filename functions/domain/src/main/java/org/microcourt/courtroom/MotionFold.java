package org.microcourt.courtroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.microcourt.act.MotionAct;
import org.microcourt.courtroom.SessionState.Stage;
import org.microcourt.json.Json;
import org.microcourt.motion.Motion;
import org.microcourt.motion.MotionState;
import org.microcourt.motion.MotionState.End;
import org.microcourt.record.Entry;
import org.microcourt.session.SessionType;

/// What acts do to the motions.
final class MotionFold {
  private MotionFold() {}

  static SequencedMap<String, MotionState> apply(
      SequencedMap<String, MotionState> before, MotionAct act, Entry entry) {
    return switch (act) {
      case MotionAct.Filed(String id, Motion asked, var principal, var due) ->
          with(
              before,
              new MotionState(
                  id,
                  asked,
                  entry.by(),
                  principal.orElse(entry.by()),
                  entry.seq(),
                  entry.at(),
                  due,
                  Optional.empty()));
      case MotionAct.Decided(String id, boolean granted, String _) ->
          change(before, id, m -> m.ended(granted ? End.GRANTED : End.REFUSED));
      case MotionAct.Withdrawn(String id) -> change(before, id, m -> m.ended(End.WITHDRAWN));
    };
  }

  /// The sessions after what became of a motion.
  ///
  /// A party that was let offline agrees to nothing online any more, but by a new answer; what has
  /// begun is ended by the judge (在线诉讼规则 art. 5). Who makes a challenge in a hearing has answered
  /// whether there is one.
  static SequencedMap<String, SessionState> touch(
      SequencedMap<String, SessionState> before, MotionState motion, Entry entry) {
    SequencedMap<String, SessionState> all = new LinkedHashMap<>(before);
    if (motion.motion() instanceof Motion.Offline && motion.isGranted()) {
      all.replaceAll((_, s) -> s.stage() == Stage.SCHEDULED ? s.without(motion.party()) : s);
    }
    if (motion.motion() instanceof Motion.Challenge && motion.seq() == entry.seq()) {
      all.replaceAll((_, s) -> isOpenHearing(s) ? s.said(entry.by()) : s);
    }
    return all;
  }

  private static boolean isOpenHearing(SessionState session) {
    return session.isOpen() && session.plan().type() == SessionType.HEARING;
  }

  private static SequencedMap<String, MotionState> change(
      SequencedMap<String, MotionState> before, String id, UnaryOperator<MotionState> change) {
    return Optional.ofNullable(before.get(id))
        .map(change)
        .map(changed -> with(before, changed))
        .orElse(before);
  }

  private static SequencedMap<String, MotionState> with(
      SequencedMap<String, MotionState> before, MotionState motion) {
    SequencedMap<String, MotionState> all = new LinkedHashMap<>(before);
    all.put(motion.id(), motion);
    return all;
  }

  static SequencedMap<String, MotionState> fromJson(List<Json.Obj> motions) {
    SequencedMap<String, MotionState> all = new LinkedHashMap<>();
    motions.stream().map(MotionState::fromJson).forEach(m -> all.put(m.id(), m));
    return all;
  }
}
