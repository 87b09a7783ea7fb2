package org.microcourt.local.bucket;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gaul.s3proxy.S3ProxyException;

/// Every request to the buckets.
final class BucketServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient CrossOrigin crossOrigin;
  private final transient Requests requests;
  private final transient PartsBlobStore parts;

  BucketServlet(CrossOrigin crossOrigin, Requests requests, PartsBlobStore parts) {
    this.crossOrigin = crossOrigin;
    this.requests = requests;
    this.parts = parts;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean sends = List.of("PUT", "POST").contains(request.getMethod());
    answer(request, sends ? new ClosingResponse(response) : response);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      if (request.getMethod().equals("OPTIONS")) {
        crossOrigin.preflight(request, response);
        return;
      }
      crossOrigin.answer(request, response);
      Signature.checkThatItCovers(request);
    } catch (S3ProxyException e) {
      requests.tell(request, response, e);
      return;
    }
    if (ListedParts.isAskedFor(request)) {
      ListedParts listed = new ListedParts(response);
      requests.answer(request, listed);
      listed.send(parts.checksums(request.getParameter("uploadId")));
      return;
    }
    Headers.during(request, () -> requests.answer(request, response));
  }
}
