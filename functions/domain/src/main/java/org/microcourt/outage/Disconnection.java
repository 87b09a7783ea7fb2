package org.microcourt.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;

/// A time in which a side had no connection after it had one: from the end of the last to the next,
/// or to the moment at which one looks. `code` is the close code of the last, if its end was
/// noticed; `broke` says that it broke, so that the time may be given back; `back` that the side
/// came back.
public record Disconnection(Span span, Optional<Integer> code, boolean broke, boolean back) {

  /// The disconnections between these connections that touch `window`, in order. Who has several
  /// phones, or an agent, is disconnected when the last of them is.
  public static List<Disconnection> between(
      Collection<Connection> connections, Span window, Instant now) {
    List<Disconnection> found = new ArrayList<>();
    Optional<Connection> last = Optional.empty();
    for (Connection next :
        connections.stream().sorted(Comparator.comparing(Connection::since)).toList()) {
      last.ifPresent(before -> gap(before, next.since(), now, true).ifPresent(found::add));
      boolean longer = last.isEmpty() || last.get().lived(now).isBefore(next.lived(now));
      last = longer ? Optional.of(next) : last;
    }
    last.ifPresent(before -> gap(before, now, now, false).ifPresent(found::add));
    return found.stream().filter(gap -> gap.span().within(window).isPresent()).toList();
  }

  private static Optional<Disconnection> gap(
      Connection before, Instant next, Instant now, boolean back) {
    Optional<Connection.End> end = before.end();
    return Span.of(before.lived(now), next)
        .map(span ->
            new Disconnection(
                span,
                end.map(Connection.End::code),
                end.filter(Connection.End::broke).isPresent(),
                back));
  }

  /// What of it may be given back for a due time: of a side that never came back nobody knows how
  /// long it could not, so only what lies before.
  public Optional<Span> excused(Instant due) {
    if (!broke) {
      return Optional.empty();
    }
    return back
        ? Optional.of(span)
        : Span.of(span.from(), span.to().isBefore(due) ? span.to() : due);
  }

  /// `{"from","to","code"?,"broke","back"}`
  public Json.Obj toJson() {
    return span.toJson().with("code", code).with("broke", broke).with("back", back);
  }
}
