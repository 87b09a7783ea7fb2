package org.microcourt.local.gateway;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// What waits for one phone, sent in order by a thread of its own, so that a phone which does not
/// read holds up nobody else. It may wait before the handshake is complete, too.
final class Outbox {
  /// What a message costs beside its bytes, so that empty ones are counted, too.
  private static final int OVERHEAD = 64;

  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
  private final AtomicLong bytes = new AtomicLong();
  private final CompletableFuture<Session> session = new CompletableFuture<>();
  private final Limits limits;
  private final Thread sender;

  /// `stuck` runs when the phone does not come or does not read for too long.
  Outbox(String name, Limits limits, Runnable stuck) {
    this.limits = limits;
    this.sender = Thread.ofVirtual().name("outbox " + name).unstarted(() -> send(stuck));
  }

  void start() {
    sender.start();
  }

  void open(Session opened) {
    session.complete(opened);
  }

  void stop() {
    sender.interrupt();
  }

  /// Puts the message behind the others; `false` when too much is waiting.
  boolean offer(String text) {
    long cost = 3L * text.length() + OVERHEAD;
    if (bytes.addAndGet(cost) > limits.queued()) {
      bytes.addAndGet(-cost);
      return false;
    }
    return waiting.add(text);
  }

  private void send(Runnable stuck) {
    try {
      Duration patience = limits.stalled();
      Session phone = session.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      while (true) {
        String text = waiting.take();
        int from = 0;
        do {
          int to = frameEnd(text, from);
          Callback.Completable sent = new Callback.Completable();
          phone.sendPartialText(text.substring(from, to), to == text.length(), sent);
          sent.get(patience.toNanos(), TimeUnit.NANOSECONDS);
          from = to;
        } while (from < text.length());
        bytes.addAndGet(-3L * text.length() - OVERHEAD);
      }
    } catch (TimeoutException | ExecutionException _) {
      stuck.run();
    } catch (InterruptedException _) {
      // The connection has ended.
      Thread.currentThread().interrupt();
    }
  }

  /// Where the frame that begins here ends: it fits the limit in UTF-8 and parts no pair.
  private int frameEnd(String text, int from) {
    int bytes = 0;
    int end = from;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      if (bytes > limits.frame()) {
        break;
      }
      end += Character.charCount(character);
    }
    return end;
  }
}
