package org.microcourt.local.seal;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Gives out the root's certificate, for whoever verifies what the court has sealed.
public final class RootHandler extends Handler.Abstract {
  /// Where it is.
  public static final String PATH = "/seal/root.pem";

  private final String pem;

  /// Of this seal.
  public RootHandler(DemonstrationSeal seal) {
    this.pem = seal.rootPem();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!request.getMethod().equals("GET") || !Request.getPathInContext(request).equals(PATH)) {
      return false;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-pem-file");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    Content.Sink.write(response, true, pem, callback);
    return true;
  }
}
