package org.microcourt.local.bucket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;

/// What a signature must cover. S3Proxy checks a signature over the headers that the request says
/// are signed; S3 also refuses what was added to them, which could turn a put into a copy.
final class Signature {
  private static final Pattern SIGNED = Pattern.compile("SignedHeaders=([^,\\s]+)");

  private Signature() {}

  /// Refuses a signed request with a header of S3's that the signature does not cover.
  static void checkThatItCovers(HttpServletRequest request) {
    signed(request)
        .ifPresent(signed -> {
          for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-amz-") && !signed.contains(lower)) {
              throw new S3ProxyException(
                  S3ErrorCode.ACCESS_DENIED,
                  "There were headers present in the request which were not signed: " + lower);
            }
          }
        });
  }

  private static Optional<List<String>> signed(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("X-Amz-SignedHeaders"))
        .or(() ->
            Optional.ofNullable(request.getHeader("Authorization"))
                .map(SIGNED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1)))
        .map(names -> List.of(names.toLowerCase(Locale.ROOT).split(";")));
  }
}
