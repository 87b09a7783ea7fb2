package org.microcourt.local.pages;

import java.net.URI;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Lets in who asks for this court by its own address. `localhost` is sent to that address, since
/// log-in and policy name it; any other name is a page's attempt to be the court by DNS.
public final class OwnHostHandler extends Handler.Wrapper {
  private final String origin;
  private final String own;

  /// @param inner who answers those let in
  public OwnHostHandler(String origin, Handler inner) {
    super(inner);
    this.origin = origin;
    this.own = URI.create(origin).getAuthority();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = request.getHeaders().get(HttpHeader.HOST);
    if (own.equals(host)) {
      return super.handle(request, response, callback);
    }
    boolean nickname = host != null && host.equals(own.replaceFirst("^[^:]+", "localhost"));
    Answer answer =
        nickname && request.getMethod().equals("GET")
            ? Answer.see(origin + request.getHttpURI().getPathQuery())
            : Answer.text(421, "This court's address is " + origin + ".");
    answer.send(request.getMethod(), response, callback);
    return true;
  }
}
