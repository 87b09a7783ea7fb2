package org.microcourt.local.bucket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Pattern;

/// The answer to `ListParts`, in which S3Proxy leaves out the parts' checksums.
final class ListedParts extends HttpServletResponseWrapper {
  private static final Pattern ETAG =
      Pattern.compile("<ETag>(?:&quot;|\")?([0-9a-f]+)[^<]*</ETag>");

  private final StringWriter text = new StringWriter();
  private final PrintWriter writer = new PrintWriter(text);

  ListedParts(HttpServletResponse response) {
    super(response);
  }

  static boolean isAskedFor(HttpServletRequest request) {
    return request.getMethod().equals("GET") && request.getParameter("uploadId") != null;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  /// Writes the answer, with these checksums by the parts' entity tags.
  void send(Map<String, String> checksums) throws IOException {
    String complete =
        ETAG.matcher(text.toString())
            .replaceAll(tag ->
                checksums.containsKey(tag.group(1))
                    ? "$0<ChecksumSHA256>" + checksums.get(tag.group(1)) + "</ChecksumSHA256>"
                    : "$0");
    try (PrintWriter out = getResponse().getWriter()) {
      out.write(complete);
    }
  }
}
