package org.microcourt.local.pages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.microcourt.json.Json;

/// One answer over HTTP, with headers that let a browser do no more with it than it must.
public final class Answer {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Answer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /// An answer of bytes.
  public static Answer of(int status, String contentType, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
    headers.put("Content-Type", contentType);
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    return new Answer(status, headers, body);
  }

  /// An answer of JSON.
  public static Answer json(int status, Json json) {
    return of(status, "application/json", json.text().getBytes(StandardCharsets.UTF_8));
  }

  /// One plain sentence.
  public static Answer text(int status, String sentence) {
    return of(status, "text/plain; charset=utf-8", sentence.getBytes(StandardCharsets.UTF_8));
  }

  /// The way to another address, to be fetched by GET.
  public static Answer see(String location) {
    return text(303, location).with("Location", location);
  }

  /// The same answer with one header set or replaced.
  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  /// Writes the answer; the method HEAD gets the headers alone.
  public void send(String method, Response response, Callback callback) {
    response.setStatus(status);
    headers.forEach((name, value) -> response.getHeaders().put(name, value));
    boolean bare = method.equals("HEAD") || status == 204;
    response.write(true, bare ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body), callback);
  }
}
