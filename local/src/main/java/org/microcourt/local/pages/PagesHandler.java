package org.microcourt.local.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.clock.CourtClock;

/// What a browser gets besides the log-in: the client's files, `/config.json`, and the court's
/// clock at `/clock`. Answers every path.
public final class PagesHandler extends Handler.Abstract {
  private static final int MOST = 1_000;
  private static final Duration FARTHEST = Duration.ofDays(3_660);

  private final String origin;
  private final Json.Obj configuration;
  private final StaticFiles files;
  private final CourtClock clock;
  private final Consumer<Duration> moved;

  /// @param objects origin of the buckets
  /// @param configuration what `/config.json` says, with `socket`
  /// @param moved is told the clock's new offset
  public PagesHandler(
      String origin,
      String objects,
      Json.Obj configuration,
      CourtClock clock,
      Consumer<Duration> moved) {
    this.origin = origin;
    this.configuration = configuration;
    this.clock = clock;
    this.moved = moved;
    this.files =
        new StaticFiles(
            Objects.requireNonNull(PagesHandler.class.getClassLoader()),
            origin.replaceFirst("^http", "ws"),
            objects);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    answer(request, Request.getPathInContext(request))
        .send(request.getMethod(), response, callback);
    return true;
  }

  private Answer answer(Request request, String path) throws IOException {
    return switch (request.getMethod() + " " + path) {
      case "GET /config.json", "HEAD /config.json" -> Answer.json(200, configuration);
      case "GET /clock" -> time();
      case "POST /clock" -> isForeign(request) ? foreign() : advance(request);
      case String line when line.startsWith("GET ") || line.startsWith("HEAD ") ->
          files.get(path).orElseGet(() -> Answer.text(404, "There is nothing at " + path));
      default -> Answer.text(405, "Only GET here.").with("Allow", "GET, HEAD");
    };
  }

  /// Another page's script may send a request here, though it cannot read the answer.
  private boolean isForeign(Request request) {
    String from = request.getHeaders().get(HttpHeader.ORIGIN);
    return from != null && !from.equals(origin);
  }

  private Answer foreign() {
    return Answer.text(403, "Only the court's own pages may do this.");
  }

  private Answer time() {
    return Answer.json(200, Json.obj("now", clock.instant(), "offset", clock.offset().toString()));
  }

  private Answer advance(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] body = in.readNBytes(MOST + 1);
      if (body.length > MOST) {
        return Answer.text(413, "Too long.");
      }
      String text = new String(body, StandardCharsets.UTF_8);
      Duration by = Duration.parse(Json.parseObject(text).requireString("advance"));
      if (by.isNegative() || clock.offset().plus(by).compareTo(FARTHEST) > 0) {
        return refused();
      }
      clock.advance(by);
      moved.accept(clock.offset());
      return time();
    } catch (JsonException | DateTimeException | ArithmeticException e) {
      return refused();
    }
  }

  private static Answer refused() {
    return Answer.text(
        400, "Wanted is {\"advance\": \"PT2H\"}: forward, at most ten years in all.");
  }
}
