package org.microcourt.courtroom.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.microcourt.json.Json;

/// A line of a list that may go on in another reply: `key` is its place, by which the list is
/// sorted. Places say where to go on even if lines have come or gone meanwhile. What the line says
/// is made when there may be space for it.
record Keyed(String key, Supplier<Json.Obj> json) {
  /// Before every place.
  private static final String START = "0";

  /// A line as it is shown.
  record Shown(String key, Json.Obj json) {}

  /// Some lines, and the place after which the list goes on if it does.
  record Page(List<Shown> lines, Optional<String> next) {
    /// Of a list without lines.
    static final Page EMPTY = new Page(List.of(), Optional.empty());

    Json json() {
      return Json.arr(lines.stream().map(Shown::json).toList());
    }
  }

  /// As many lines after a place as there is space for; one at least, as long as the reply is this
  /// list's alone.
  static Page page(List<Keyed> sorted, Optional<String> after, ReplySpace space, boolean alone) {
    List<Shown> shown = new ArrayList<>();
    for (Keyed line : sorted) {
      if (after.isPresent() && line.key.compareTo(after.get()) <= 0) {
        continue;
      }
      Json.Obj json = line.json.get();
      if (!space.take(json) && !(alone && shown.isEmpty())) {
        String last = shown.isEmpty() ? after.orElse(START) : shown.getLast().key();
        return new Page(shown, Optional.of(last));
      }
      shown.add(new Shown(line.key, json));
    }
    return new Page(shown, Optional.empty());
  }
}
