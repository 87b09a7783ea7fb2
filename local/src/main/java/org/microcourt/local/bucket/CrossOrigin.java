package org.microcourt.local.bucket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.microcourt.local.template.BucketSpec;
import org.microcourt.local.template.CorsRule;

/// Answers browsers whether a page of another origin may call a bucket, by the bucket's own rules,
/// as S3 does: a request that no rule fits is served, but the page does not get to see the answer.
final class CrossOrigin {
  private static final String REQUESTED_METHOD = "Access-Control-Request-Method";

  private final Map<String, BucketSpec> buckets;

  CrossOrigin(Map<String, BucketSpec> buckets) {
    this.buckets = Map.copyOf(buckets);
  }

  /// Answers the question that a browser asks before the request.
  ///
  /// @throws S3ProxyException if the request may not come
  void preflight(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    String method = request.getHeader(REQUESTED_METHOD);
    if (origin == null || method == null) {
      throw new S3ProxyException(S3ErrorCode.INVALID_REQUEST, "Insufficient information.");
    }
    List<String> headers = requested(request);
    CorsRule rule =
        rule(request, origin, method)
            .filter(one -> headers.stream().allMatch(header -> isIn(one.headers(), header)))
            .orElseThrow(() ->
                new S3ProxyException(
                    S3ErrorCode.ACCESS_DENIED, "CORSResponse: This request is not allowed."));
    allow(rule, origin, response);
    response.setHeader("Access-Control-Allow-Methods", String.join(", ", rule.methods()));
    if (!headers.isEmpty()) {
      response.setHeader("Access-Control-Allow-Headers", String.join(", ", headers));
    }
    rule.maxAge()
        .ifPresent(age -> response.setHeader("Access-Control-Max-Age", Integer.toString(age)));
    response.setStatus(HttpServletResponse.SC_OK);
  }

  /// Lets the page see the answer to the request itself, if a rule fits.
  void answer(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (origin != null) {
      rule(request, origin, request.getMethod()).ifPresent(rule -> allow(rule, origin, response));
    }
  }

  private static void allow(CorsRule rule, String origin, HttpServletResponse response) {
    boolean anybody = rule.origins().contains("*");
    response.setHeader("Access-Control-Allow-Origin", anybody ? "*" : origin);
    response.setHeader(
        "Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
    if (!rule.exposed().isEmpty()) {
      response.setHeader("Access-Control-Expose-Headers", String.join(", ", rule.exposed()));
    }
  }

  private Optional<CorsRule> rule(HttpServletRequest request, String origin, String method) {
    String bucket = request.getRequestURI().split("/", 3)[1];
    return Optional.ofNullable(buckets.get(bucket)).stream()
        .flatMap(spec -> spec.cors().stream())
        .filter(rule -> isIn(rule.origins(), origin) && rule.methods().contains(method))
        .findFirst();
  }

  private static List<String> requested(HttpServletRequest request) {
    return Stream.ofNullable(request.getHeader("Access-Control-Request-Headers"))
        .flatMap(Pattern.compile(",")::splitAsStream)
        .map(String::strip)
        .filter(header -> !header.isEmpty())
        .toList();
  }

  /// A pattern may hold one `*`.
  private static boolean isIn(List<String> patterns, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return patterns.stream()
        .map(pattern -> pattern.toLowerCase(Locale.ROOT).split("\\*", 2))
        .anyMatch(ends ->
            ends.length == 1
                ? ends[0].equals(lower)
                : lower.length() >= ends[0].length() + ends[1].length()
                    && lower.startsWith(ends[0])
                    && lower.endsWith(ends[1]));
  }
}
