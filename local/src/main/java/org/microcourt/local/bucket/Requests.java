package org.microcourt.local.bucket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.S3ProxyHandler;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// S3Proxy's answers to signed requests, its errors told as S3 tells them.
final class Requests extends S3ProxyHandler {
  private static final long LARGEST_PUT = 5L * 1024 * 1024 * 1024;
  private static final long LARGEST_BUFFERED = 128L * 1024 * 1024;
  private static final int LARGEST_CHUNK = 16 * 1024 * 1024;
  private static final int CLOCK_SKEW_SECONDS = 15 * 60;

  private static final List<String> TOLD =
      List.of("ETag", "x-amz-delete-marker", "x-amz-version-id");

  Requests(BlobStore store, String accessKeyId, String secretKey) {
    super(
        store,
        AuthenticationType.AWS_V4,
        accessKeyId,
        secretKey,
        null,
        LARGEST_PUT,
        LARGEST_BUFFERED,
        LARGEST_CHUNK,
        false,
        null,
        null,
        CLOCK_SKEW_SECONDS);
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (InputStream body = request.getInputStream()) {
      doHandle(request, request, response, body, null);
    } catch (UnsupportedOperationException e) {
      tell(request, response, S3ErrorCode.NOT_IMPLEMENTED);
    } catch (IllegalArgumentException e) {
      tell(request, response, S3ErrorCode.INVALID_REQUEST);
    } catch (IOException | RuntimeException e) {
      AwsServiceException refused = refusal(e).orElse(null);
      if (refused == null) {
        throw e;
      }
      tell(request, response, refused);
    }
  }

  /// A body that is not the one announced is found out while it is read, deep in the store.
  private static Optional<AwsServiceException> refusal(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null) {
      if (cause instanceof AwsServiceException refused) {
        return Optional.of(refused);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  void tell(HttpServletRequest request, HttpServletResponse response, AwsServiceException e)
      throws IOException {
    Optional.ofNullable(S3Exceptions.httpResponse(e))
        .ifPresent(headers ->
            TOLD.forEach(name ->
                headers
                    .firstMatchingHeader(name)
                    .ifPresent(value -> response.setHeader(name, value))));
    String code = S3Exceptions.errorCode(e);
    if (code != null) {
      String message = Objects.requireNonNullElse(e.awsErrorDetails().errorMessage(), "");
      sendSimpleErrorResponse(request, response, code, e.statusCode(), message, Map.of());
      return;
    }
    switch (e.statusCode()) {
      case 400, 422 -> tell(request, response, S3ErrorCode.BAD_DIGEST);
      case 403 -> tell(request, response, S3ErrorCode.ACCESS_DENIED);
      case 412 -> conditionFailed(request, response);
      case 416 -> tell(request, response, S3ErrorCode.INVALID_RANGE);
      default -> response.setStatus(e.statusCode());
    }
  }

  private void conditionFailed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean reads = List.of("GET", "HEAD").contains(request.getMethod());
    boolean asksForNews =
        request.getHeader("If-None-Match") != null
            || request.getHeader("If-Modified-Since") != null;
    if (reads && asksForNews && request.getHeader("If-Match") == null) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      tell(request, response, S3ErrorCode.PRECONDITION_FAILED);
    }
  }

  private void tell(HttpServletRequest request, HttpServletResponse response, S3ErrorCode error)
      throws IOException {
    tell(request, response, new S3ProxyException(error));
  }
}
