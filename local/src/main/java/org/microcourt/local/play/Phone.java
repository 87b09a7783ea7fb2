package org.microcourt.local.play;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.local.issuer.LogIn;

/// One person's phone in one courtroom. Writes are numbered and sent again with the same number
/// until the court answers, over as many connections and tokens as it takes; what was missed
/// meanwhile is fetched. Used by one thread.
final class Phone implements AutoCloseable {
  private static final int ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final int PAGE = 200;

  /// The court says no.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    Refused(String code, String message) {
      super(message);
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  private final HttpClient http;
  private final URI socket;
  private final LogIn logIn;
  private final String person;
  private final String device;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final NavigableMap<Long, Json.Obj> entries = new TreeMap<>();
  private Optional<String> courtroom = Optional.empty();
  private @Nullable String token;
  private @Nullable Wire wire;
  private long written;
  private long reads;
  private int connections;

  Phone(HttpClient http, URI socket, LogIn logIn, String person) {
    this.http = http;
    this.socket = socket;
    this.logIn = logIn;
    this.person = person;
    byte[] bytes = new byte[8];
    new SecureRandom().nextBytes(bytes);
    this.device = HexFormat.of().formatHex(bytes);
  }

  /// Opens a courtroom, once however often the frame has to be sent, and stays in it.
  Json.Obj create(Json.Obj body) {
    Json.Obj created = request("create-" + device, "courtroom.create", Optional.empty(), body);
    join(created.requireString("courtroom"));
    return created;
  }

  /// Takes part in this courtroom from now on.
  void join(String id) {
    courtroom = Optional.of(id);
  }

  /// An action that becomes an entry; the reply's body.
  ///
  /// @throws Refused if a rule refuses it; the number is free again then
  Json.Obj write(String action, Json.Obj body) {
    Json.Obj reply = request(device + ":" + (written + 1), action, courtroom, body);
    written++;
    reply.object("entry").ifPresent(this::keep);
    return reply;
  }

  /// An action that changes nothing; the reply's body.
  Json.Obj read(String action, Json.Obj body) {
    return request("r" + ++reads, action, courtroom, body);
  }

  /// Proves anew who uses this phone: the next frame goes over a new connection with a new token.
  void logInAnew() {
    disconnect();
    token = null;
  }

  /// Loses the connection, as in a tunnel.
  void disconnect() {
    Wire lost = wire;
    if (lost != null) {
      lost.close();
    }
    wire = null;
  }

  /// How many connections it has had.
  int connections() {
    return connections;
  }

  /// What it holds of the record, gaps filled by asking.
  NavigableMap<Long, Json.Obj> wholeRecord() {
    while (page()) {}
    return held();
  }

  NavigableMap<Long, Json.Obj> held() {
    lock.lock();
    try {
      return new TreeMap<>(entries);
    } finally {
      lock.unlock();
    }
  }

  /// Waits until it holds more than so many entries, at most so long.
  void await(int entriesHeld, Duration most) {
    lock.lock();
    try {
      long left = most.toNanos();
      while (entries.size() <= entriesHeld && left > 0) {
        left = arrived.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlayException("interrupted", e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    disconnect();
  }

  private Json.Obj request(String id, String action, Optional<String> room, Json.Obj body) {
    Json.Obj frame = Json.obj("action", action, "id", id, "courtroom", room, "body", body);
    String trouble = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      pause(attempt);
      try {
        Json.Obj reply = connected().exchange(id, frame);
        if (reply.bool("ok", false)) {
          return reply.requireObject("body");
        }
        Json.Obj error = reply.requireObject("error");
        trouble = error.requireString("code") + ": " + error.requireString("message");
        switch (error.requireString("code")) {
          case "token-expired" -> logInAnew();
          case "busy", "internal" -> {}
          case "too-many" -> pause(Duration.ofSeconds(error.requireLong("retryAfter")));
          case String code -> throw new Refused(code, trouble);
        }
      } catch (Wire.Broken e) {
        trouble = String.valueOf(e.getMessage());
        disconnect();
      }
    }
    throw new PlayException(
        "%s of %s failed %d times, at last: %s".formatted(action, person, ATTEMPTS, trouble));
  }

  private Wire connected() throws Wire.Broken {
    Wire known = wire;
    if (known != null && known.isOpen()) {
      return known;
    }
    String pass = token;
    if (pass == null) {
      pass = accessToken();
      token = pass;
    }
    Wire fresh;
    try {
      fresh = Wire.open(http, socket, pass, this::keep);
    } catch (Wire.Broken e) {
      token = null;
      throw e;
    }
    connections++;
    wire = fresh;
    if (connections > 1 && courtroom.isPresent()) {
      resume(fresh);
    }
    return fresh;
  }

  private String accessToken() throws Wire.Broken {
    try {
      return logIn.accessToken(person);
    } catch (UncheckedIOException e) {
      throw new Wire.Broken("the issuer cannot be reached", e);
    }
  }

  /// Asks for what was missed, one page; more is asked for when the whole record is wanted.
  private void resume(Wire fresh) throws Wire.Broken {
    String id = "r" + ++reads;
    Json.Obj frame =
        Json.obj(
            "action",
            "record.fetch",
            "id",
            id,
            "courtroom",
            courtroom,
            "body",
            Json.obj("after", contiguous(), "limit", PAGE));
    Json.Obj reply = fresh.exchange(id, frame);
    reply.object("body").ifPresent(body -> body.objects("entries").forEach(this::keep));
  }

  private boolean page() {
    Json.Obj page = read("record.fetch", Json.obj("after", contiguous(), "limit", PAGE));
    page.objects("entries").forEach(this::keep);
    return page.bool("more", false);
  }

  /// The last entry before the first gap.
  private long contiguous() {
    lock.lock();
    try {
      long seq = 0;
      for (long held : entries.keySet()) {
        if (held != seq + 1) {
          break;
        }
        seq = held;
      }
      return seq;
    } finally {
      lock.unlock();
    }
  }

  private void keep(Json.Obj entry) {
    if (courtroom.isPresent() && !entry.string("courtroom").equals(courtroom)) {
      return;
    }
    lock.lock();
    try {
      entries.putIfAbsent(entry.requireLong("seq"), entry);
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void pause(int attempt) {
    if (attempt > 0) {
      pause(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlayException("interrupted", e);
    }
  }
}
