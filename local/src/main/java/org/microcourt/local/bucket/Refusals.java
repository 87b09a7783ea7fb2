package org.microcourt.local.bucket;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Errors in S3's form.
final class Refusals {
  private Refusals() {}

  static S3Exception noSuchUpload() {
    return refused(404, "NoSuchUpload", "The specified multipart upload does not exist.");
  }

  static S3Exception invalidPart(int number) {
    return refused(
        400,
        "InvalidPart",
        "Part %d could not be found, or its entity tag or checksum differ.".formatted(number));
  }

  static S3Exception checksumMissing(int number) {
    return refused(
        400,
        "InvalidRequest",
        "The upload was created using a sha256 checksum, which is missing for part "
            + number
            + ".");
  }

  static S3Exception conditionFailed() {
    return refused(412, "PreconditionFailed", "A condition that you specified did not hold.");
  }

  static S3Exception refused(int status, String code, String message) {
    AwsErrorDetails details =
        AwsErrorDetails.builder()
            .errorCode(code)
            .errorMessage(message)
            .sdkHttpResponse(SdkHttpResponse.builder().statusCode(status).build())
            .build();
    return (S3Exception)
        S3Exception.builder().statusCode(status).message(message).awsErrorDetails(details).build();
  }
}
