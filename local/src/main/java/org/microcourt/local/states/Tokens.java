package org.microcourt.local.states;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.local.clock.CourtClock;

/// The tasks that are waited for, by their tokens.
final class Tokens {
  private static final String MARK = "task|";

  private final CourtClock clock;
  private final Map<String, Waiting> open = new ConcurrentHashMap<>();

  Tokens(CourtClock clock) {
    this.clock = clock;
  }

  /// A token that nobody has yet.
  static String fresh(String executionArn) {
    String text = MARK + executionArn + "|" + UUID.randomUUID();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether this could be a token of ours.
  static boolean isWellFormed(String token) {
    try {
      byte[] text = Base64.getUrlDecoder().decode(token);
      return new String(text, StandardCharsets.UTF_8).startsWith(MARK);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// Begins to wait; the limits begin to run.
  Waiting open(String token, Optional<Duration> timeout, Optional<Duration> heartbeat) {
    Waiting waiting = new Waiting(token, timeout, heartbeat);
    open.put(token, waiting);
    return waiting;
  }

  /// Who waits for this token, if anybody still does.
  Optional<Waiting> waiting(String token) {
    return Optional.ofNullable(open.get(token));
  }

  /// One task that is waited for.
  final class Waiting implements AutoCloseable {
    private final String token;
    private final CompletableFuture<Json> result = new CompletableFuture<>();
    private final Optional<Duration> heartbeat;
    private final CourtClock.@Nullable Appointment limit;
    private CourtClock.@Nullable Appointment nextBeat;

    private Waiting(String token, Optional<Duration> timeout, Optional<Duration> heartbeat) {
      this.token = token;
      this.heartbeat = heartbeat;
      this.limit = timeout.map(after -> expire(after, StatesError.TIMEOUT)).orElse(null);
      beat();
    }

    private CourtClock.Appointment expire(Duration after, String error) {
      return clock.schedule(clock.instant().plus(after), () -> fail(new StatesError(error, "")));
    }

    /// The task is alive.
    synchronized void beat() {
      if (nextBeat != null) {
        nextBeat.cancel();
      }
      nextBeat = heartbeat.map(after -> expire(after, StatesError.HEARTBEAT_TIMEOUT)).orElse(null);
    }

    /// Tells whether this was the first answer.
    boolean succeed(Json output) {
      open.remove(token);
      return result.complete(output);
    }

    /// Tells whether this was the first answer.
    boolean fail(StatesError error) {
      open.remove(token);
      return result.completeExceptionally(error);
    }

    Json await() throws InterruptedException {
      return Waits.of(result);
    }

    @Override
    public synchronized void close() {
      open.remove(token);
      if (limit != null) {
        limit.cancel();
      }
      if (nextBeat != null) {
        nextBeat.cancel();
      }
    }
  }
}
