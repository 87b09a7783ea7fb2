package org.microcourt.outage;

import java.time.Instant;
import java.util.Optional;

/// A connection of a person to the court, as far as the court knows: since when, until when it
/// could live at most, and how it ended if that was noticed.
public record Connection(Instant since, Instant until, Optional<End> end) {
  /// When it ended, and with which WebSocket close code.
  public record End(Instant at, int code) {
    private static final int ABNORMAL = 1006;
    private static final int SERVER_ERROR = 1011;
    private static final int TLS = 1015;

    /// Whether the connection broke. A close that a client or the gateway asks for (1000, 1001,
    /// 1005 and the like) says nothing of the kind, though a phone without a network may end so
    /// too, when it has been idle for too long.
    public boolean broke() {
      return code == ABNORMAL || (code >= SERVER_ERROR && code <= TLS);
    }
  }

  /// Until when it lived, seen at `now`.
  Instant lived(Instant now) {
    Instant latest = until.isBefore(now) ? until : now;
    return end.map(End::at).filter(at -> at.isBefore(latest)).orElse(latest);
  }
}
