package org.microcourt.local.bucket;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/// Refusing a body ends the connection, as in S3, and says so: what of the body was not read would
/// otherwise be taken for the next request, or that one be lost on a connection that is going.
final class ClosingResponse extends HttpServletResponseWrapper {
  private static final int FIRST_ERROR = 400;

  ClosingResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setStatus(int status) {
    if (status >= FIRST_ERROR) {
      setHeader("Connection", "close");
    }
    super.setStatus(status);
  }
}
