package org.microcourt.local.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.microcourt.local.pages.Answer;

/// The issuer over HTTP. Takes what lies under `/issuer`, leaves the rest to the next handler.
public final class IssuerHandler extends Handler.Abstract {
  private static final int FIELDS = 30;
  private static final int LENGTH = 16_384;

  private final IssuerSettings settings;
  private final Issuer issuer;
  private final byte[] style;

  /// @param clock the court's, so that tokens age when it is moved
  public IssuerHandler(IssuerSettings settings, Clock clock) {
    this.settings = settings;
    this.issuer = new Issuer(settings, clock);
    this.style = style();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(IssuerSettings.PATH + "/")) {
      return false;
    }
    String origin = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.ORIGIN), "");
    Answer answer =
        origin.isEmpty() || origin.equals(settings.origin())
            ? answer(request, path.substring(IssuerSettings.PATH.length()))
            : Answer.text(403, "This issuer serves the pages of " + settings.origin() + " only.");
    if (origin.equals(settings.origin())) {
      answer = answer.with("Access-Control-Allow-Origin", origin).with("Vary", "Origin");
    }
    answer.send(request.getMethod(), response, callback);
    return true;
  }

  private Answer answer(Request request, String path) {
    return switch (request.getMethod() + " " + path) {
      case "GET /.well-known/openid-configuration" -> issuer.discovery();
      case "GET /jwks" -> issuer.jwks();
      case "GET /style.css" -> Answer.of(200, "text/css; charset=utf-8", style);
      case "GET /authorize" ->
          issuer.authorize(single(Request.extractQueryParameters(request)), session(request));
      case "POST /authorize" -> issuer.chosen(form(request));
      case "POST /token" -> issuer.token(form(request));
      case "GET /logout" -> issuer.logout(session(request));
      case "POST /rotate" -> issuer.rotate();
      case "OPTIONS /token" ->
          Answer.of(204, "text/plain", new byte[0])
              .with("Access-Control-Allow-Methods", "POST")
              .with("Access-Control-Allow-Headers", "Content-Type");
      default -> Answer.text(404, "The issuer has nothing here.");
    };
  }

  private static Map<String, String> form(Request request) {
    return single(FormFields.getFields(request, FIELDS, LENGTH));
  }

  /// Parameters given twice are refused (RFC 6749 §3.1).
  private static Map<String, String> single(Fields fields) {
    Map<String, String> single = new HashMap<>();
    for (Fields.Field field : fields) {
      if (field.getValues().size() != 1) {
        throw new HttpException.RuntimeException(400, "given more than once: " + field.getName());
      }
      single.put(field.getName(), field.getValue());
    }
    return single;
  }

  private static Optional<String> session(Request request) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(Issuer.COOKIE))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private static byte[] style() {
    try (InputStream in = IssuerHandler.class.getResourceAsStream("style.css")) {
      return Objects.requireNonNull(in, "style.css").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the log-in page's style cannot be read", e);
    }
  }
}
