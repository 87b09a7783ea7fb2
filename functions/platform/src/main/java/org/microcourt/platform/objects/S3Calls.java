package org.microcourt.platform.objects;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.microcourt.record.Hash;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What the calls of both buckets have in common.
final class S3Calls {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  /// S3 puts gigabytes together or copies them within one call.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private S3Calls() {}

  static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new ObjectStoreException(what, e);
    }
  }

  /// What a bucket says of an object, its checksum too; empty when there is none.
  static Optional<HeadObjectResponse> head(S3Client client, String bucket, String key) {
    return head(client, HeadObjectRequest.builder().bucket(bucket).key(key));
  }

  /// The same of one version.
  static Optional<HeadObjectResponse> head(
      S3Client client, String bucket, String key, String version) {
    return head(client, HeadObjectRequest.builder().bucket(bucket).key(key).versionId(version));
  }

  private static Optional<HeadObjectResponse> head(
      S3Client client, HeadObjectRequest.Builder builder) {
    HeadObjectRequest request = builder.checksumMode(ChecksumMode.ENABLED).build();
    return call(
        "head",
        () -> {
          try {
            return Optional.of(client.headObject(request));
          } catch (NoSuchKeyException _) {
            return Optional.empty();
          } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  static void patient(AwsRequestOverrideConfiguration.Builder configuration) {
    configuration.apiCallAttemptTimeout(PATIENCE).apiCallTimeout(PATIENCE);
  }

  static String base64(Hash hash) {
    return Base64.getEncoder().encodeToString(hash.toBytes());
  }

  /// Empty too for the checksum of an object in parts, which is one of checksums: `<base64>-<n>`.
  static Optional<Hash> hash(@Nullable String checksum) {
    return Optional.ofNullable(checksum)
        .filter(text -> text.indexOf('-') < 0)
        .map(text -> Hash.ofBytes(Base64.getDecoder().decode(text)));
  }

  /// Whether the version that was asked for is there no longer.
  static boolean isGone(S3Exception e) {
    return e.statusCode() == NOT_FOUND || e.statusCode() == PRECONDITION_FAILED;
  }

  /// Whether something stood where nothing was to stand, or what was to be copied was gone.
  static boolean isTakenOrGone(S3Exception e) {
    return isGone(e) || e.statusCode() == CONFLICT;
  }

  static Stream<ObjectIdentifier> versions(ListObjectVersionsResponse page) {
    return Stream.concat(
        page.versions().stream().map(v -> identifier(v.key(), v.versionId())),
        page.deleteMarkers().stream().map(m -> identifier(m.key(), m.versionId())));
  }

  private static ObjectIdentifier identifier(String key, String version) {
    return ObjectIdentifier.builder().key(key).versionId(version).build();
  }
}
