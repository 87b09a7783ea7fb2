package org.microcourt.courtroom;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.microcourt.act.ExportAct;
import org.microcourt.casefile.ExportState;
import org.microcourt.record.Entry;

/// What acts do to the exports.
final class ExportFold {
  private ExportFold() {}

  static SequencedMap<String, ExportState> apply(
      SequencedMap<String, ExportState> before, ExportAct act, Entry entry) {
    return switch (act) {
      case ExportAct.Requested(String id, var form) ->
          with(
              before,
              new ExportState(
                  id,
                  entry.by(),
                  form,
                  entry.audience(),
                  entry.seq(),
                  entry.at(),
                  Optional.empty()));
      case ExportAct.Made(String id, long size, var sha256, int documents) ->
          change(
              before,
              id,
              e -> e.with(new ExportState.Made(entry.seq(), entry.at(), size, sha256, documents)));
      case ExportAct.Failed(String id, var reason) ->
          change(before, id, e -> e.with(new ExportState.Failed(entry.seq(), reason)));
    };
  }

  private static SequencedMap<String, ExportState> change(
      SequencedMap<String, ExportState> before, String id, UnaryOperator<ExportState> change) {
    return Optional.ofNullable(before.get(id))
        .map(change)
        .map(changed -> with(before, changed))
        .orElse(before);
  }

  private static SequencedMap<String, ExportState> with(
      SequencedMap<String, ExportState> before, ExportState export) {
    SequencedMap<String, ExportState> all = new LinkedHashMap<>(before);
    all.put(export.id(), export);
    return all;
  }
}
