package org.microcourt.local.play;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// One open connection: frames out, replies matched by `re`, pushes handed on. Once it is closed,
/// whoever waits for a reply learns it at once.
final class Wire implements WebSocket.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int FRAGMENT_LIMIT = 1 << 20;

  /// The connection is gone, or never answered; the frame may have been taken or not.
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  private final Map<String, CompletableFuture<Json.Obj>> waiting = new ConcurrentHashMap<>();
  private final Consumer<Json.Obj> pushes;
  private final StringBuilder text = new StringBuilder();
  private volatile @Nullable WebSocket socket;
  private volatile boolean open = true;

  private Wire(Consumer<Json.Obj> pushes) {
    this.pushes = pushes;
  }

  /// Opens a connection with an access token.
  static Wire open(HttpClient http, URI uri, String token, Consumer<Json.Obj> pushes)
      throws Broken {
    Wire wire = new Wire(pushes);
    try {
      wire.socket =
          http.newWebSocketBuilder()
              .connectTimeout(PATIENCE)
              .subprotocols("microcourt.v1", token)
              .buildAsync(uri, wire)
              .join();
      return wire;
    } catch (CompletionException e) {
      throw new Broken("the court does not let the connection in: " + e.getCause(), e.getCause());
    }
  }

  boolean isOpen() {
    return open;
  }

  /// Sends a frame and waits for its reply.
  Json.Obj exchange(String id, Json.Obj frame) throws Broken {
    CompletableFuture<Json.Obj> reply = new CompletableFuture<>();
    waiting.put(id, reply);
    WebSocket to = socket;
    if (!open || to == null) {
      throw new Broken("the connection is closed", null);
    }
    try {
      to.sendText(frame.text(), true).join();
      return reply.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (CompletionException | ExecutionException e) {
      throw new Broken("the connection broke", e.getCause());
    } catch (TimeoutException e) {
      throw new Broken("no reply within " + PATIENCE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlayException("interrupted", e);
    } finally {
      waiting.remove(id);
    }
  }

  void close() {
    WebSocket to = socket;
    if (open && to != null) {
      CompletableFuture<WebSocket> _ = to.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }
    ended("closed");
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      String frame = text.toString();
      text.setLength(0);
      received(frame);
    } else if (text.length() > FRAGMENT_LIMIT) {
      from.abort();
      ended("a message without end");
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    ended("closed by the court: " + code + " " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    ended(String.valueOf(error));
  }

  private void received(String frame) {
    try {
      Json.Obj json = Json.parseObject(frame);
      if (json.object("entry").isPresent()) {
        pushes.accept(json.requireObject("entry"));
      }
      json.string("re").map(waiting::remove).ifPresent(reply -> reply.complete(json));
    } catch (JsonException e) {
      ended("the court sent no JSON: " + e.getMessage());
    }
  }

  private void ended(String why) {
    open = false;
    waiting.values().forEach(reply -> reply.completeExceptionally(new Broken(why, null)));
  }
}
