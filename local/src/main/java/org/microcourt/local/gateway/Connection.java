package org.microcourt.local.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.microcourt.local.clock.CourtClock;

/// A connection from the answer of `$connect` to its end, which comes once, whoever makes it.
final class Connection {
  static final int GOING_AWAY = 1001;
  static final int UNSUPPORTED_DATA = 1003;
  static final int NORMAL = 1000;
  private static final int ABNORMAL = 1006;

  /// How long a client may take to answer a close before the socket is cut.
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Events.Caller caller;
  private final Limits limits;
  private final CourtClock clock;
  private final Ended ended;
  private final Outbox outbox;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile CourtClock.Appointment maximumEnd = () -> {};
  private volatile CourtClock.Appointment idleEnd = () -> {};
  private volatile Instant lastActive;
  private volatile @Nullable Session session;

  /// Is told once that the connection is over.
  interface Ended {
    void ended(Connection connection, int code, String reason);
  }

  Connection(Events.Caller caller, Limits limits, CourtClock clock, Ended ended) {
    this.caller = caller;
    this.limits = limits;
    this.clock = clock;
    this.ended = ended;
    this.lastActive = caller.connectedAt();
    this.outbox = new Outbox(caller.connectionId(), limits, this::cut);
  }

  /// From now on posts are taken and limits of time count.
  void begin() {
    outbox.start();
    Instant end = caller.connectedAt().plus(limits.maximum());
    maximumEnd = kept(clock.schedule(end, () -> close(GOING_AWAY, "Going away")));
    watchIdle();
  }

  private void watchIdle() {
    Instant end = lastActive.plus(limits.idle());
    if (end.isAfter(clock.instant())) {
      idleEnd = kept(clock.schedule(end, this::watchIdle));
    } else {
      close(GOING_AWAY, "Going away");
    }
  }

  private CourtClock.Appointment kept(CourtClock.Appointment appointment) {
    if (over.get()) {
      appointment.cancel();
    }
    return appointment;
  }

  Events.Caller caller() {
    return caller;
  }

  String id() {
    return caller.connectionId();
  }

  Instant lastActive() {
    return lastActive;
  }

  void touch() {
    lastActive = clock.instant();
  }

  void open(Session opened) {
    session = opened;
    outbox.open(opened);
    if (over.get()) {
      opened.disconnect();
    }
  }

  /// Sends the text after all that was sent before; `false` when too much is waiting for the phone.
  boolean send(String text) {
    touch();
    return outbox.offer(text);
  }

  /// Ends the connection with a close frame.
  void close(int code, String reason) {
    Session open = session;
    if (end(code, reason) && open != null) {
      open.close(code, reason, Callback.NOOP);
      open.setIdleTimeout(CLOSING);
    }
  }

  /// Ends the connection of a phone that is not there any more.
  private void cut() {
    Session open = session;
    if (end(ABNORMAL, "") && open != null) {
      open.disconnect();
    }
  }

  /// The connection is over; `false` if it was already.
  boolean end(int code, String reason) {
    if (!over.compareAndSet(false, true)) {
      return false;
    }
    outbox.stop();
    maximumEnd.cancel();
    idleEnd.cancel();
    ended.ended(this, code, reason);
    return true;
  }
}
