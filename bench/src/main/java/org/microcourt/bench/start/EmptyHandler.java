package org.microcourt.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Does nothing: what a function costs that has nothing to start.
public final class EmptyHandler implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    response.write("{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
  }
}
