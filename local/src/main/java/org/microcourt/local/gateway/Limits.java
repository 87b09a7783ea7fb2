package org.microcourt.local.gateway;

import java.time.Duration;

/// What a connection may do. `idle` and `maximum` count the gateway's clock, `integration` and
/// `stalled` real time. `frame` and `message` are bytes of UTF-8; `queued` is how many bytes may
/// wait for a phone that reads slowly, `stalled` how long one message may take to leave.
public record Limits(
    int frame,
    int message,
    Duration idle,
    Duration maximum,
    Duration integration,
    long queued,
    Duration stalled) {

  /// API Gateway's quotas; it does not tell its last two.
  public static final Limits AWS =
      new Limits(
          32 * 1024,
          128 * 1024,
          Duration.ofMinutes(10),
          Duration.ofHours(2),
          Duration.ofSeconds(29),
          4L * 1024 * 1024,
          Duration.ofSeconds(30));
}
