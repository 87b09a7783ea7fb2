package org.microcourt.courtroom;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.microcourt.act.ConductAct;
import org.microcourt.conduct.ConductState;
import org.microcourt.conduct.Mute;
import org.microcourt.conduct.Warning;

/// What acts do to the order in sessions.
final class ConductFold {
  private ConductFold() {}

  static List<ConductState> apply(List<ConductState> before, ConductAct act) {
    return switch (act) {
      case ConductAct.Warned(String _, String _, Warning warning, String _) ->
          change(before, act, one -> one.warned(warning));
      case ConductAct.Muted(String _, String _, var until, String reason) ->
          change(before, act, one -> one.with(Optional.of(new Mute(until, reason))));
      case ConductAct.Unmuted _ -> change(before, act, one -> one.with(Optional.empty()));
    };
  }

  /// With the session ends whatever was done for its order; the record keeps it.
  static List<ConductState> close(List<ConductState> before, String session) {
    return before.stream().filter(one -> !one.session().equals(session)).toList();
  }

  private static List<ConductState> change(
      List<ConductState> before, ConductAct act, UnaryOperator<ConductState> change) {
    ConductState last =
        before.stream()
            .filter(one -> one.isOf(act.sessionId(), act.participant()))
            .findFirst()
            .orElseGet(() -> ConductState.none(act.sessionId(), act.participant()));
    Stream<ConductState> others = before.stream().filter(one -> !one.equals(last));
    return Stream.concat(others, Stream.of(change.apply(last))).toList();
  }
}
