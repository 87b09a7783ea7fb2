package org.microcourt.platform.objects;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.microcourt.record.Hash;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;

/// A bucket in S3. Keys are written once: a put goes through only where nothing stands.
public final class S3ObjectStore implements ObjectStore {
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client client;
  private final S3Presigner presigner;
  private final String bucket;

  /// The named bucket.
  public S3ObjectStore(S3Client client, S3Presigner presigner, String bucket) {
    this.client = client;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public Put put(String key, byte[] bytes, String contentType, Hash sha256) {
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentType(contentType)
            .contentLength((long) bytes.length)
            .checksumSHA256(Base64.getEncoder().encodeToString(sha256.toBytes()))
            .ifNoneMatch("*")
            .build();
    return call(
        "put",
        () -> {
          try {
            client.putObject(request, RequestBody.fromBytes(bytes));
            return Put.STORED;
          } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED && holds(key, sha256)) {
              return Put.STOOD_ALREADY;
            }
            throw e;
          }
        });
  }

  private boolean holds(String key, Hash sha256) {
    return head(key).flatMap(StoredObject::sha256).filter(sha256::equals).isPresent();
  }

  @Override
  public <T> Optional<T> get(String key, Reader<T> reader) {
    GetObjectRequest request = GetObjectRequest.builder().bucket(bucket).key(key).build();
    return call(
        "get",
        () -> {
          try (ResponseInputStream<GetObjectResponse> bytes = client.getObject(request)) {
            return Optional.of(reader.read(bytes));
          } catch (NoSuchKeyException _) {
            return Optional.empty();
          } catch (IOException e) {
            throw new ObjectStoreException("get", e);
          }
        });
  }

  @Override
  public Optional<StoredObject> head(String key) {
    HeadObjectRequest request =
        HeadObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .checksumMode(ChecksumMode.ENABLED)
            .build();
    return call(
        "head",
        () -> {
          try {
            return Optional.of(stored(key, client.headObject(request)));
          } catch (NoSuchKeyException _) {
            return Optional.empty();
          }
        });
  }

  private static StoredObject stored(String key, HeadObjectResponse head) {
    return new StoredObject(
        key,
        head.contentLength(),
        head.contentType(),
        Optional.ofNullable(head.checksumSHA256())
            .map(text -> Hash.ofBytes(Base64.getDecoder().decode(text))));
  }

  @Override
  public URI link(String key, String contentType, String fileName, Duration validity) {
    GetObjectRequest get =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .responseContentType(contentType)
            .responseContentDisposition("inline; filename*=UTF-8''" + encoded(fileName))
            .build();
    GetObjectPresignRequest request =
        GetObjectPresignRequest.builder().signatureDuration(validity).getObjectRequest(get).build();
    return call(
        "link", () -> URI.create(presigner.presignGetObject(request).url().toExternalForm()));
  }

  /// RFC 8187; what the form encoding does otherwise is put right.
  private static String encoded(String fileName) {
    return URLEncoder.encode(fileName, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A");
  }

  private static <T> T call(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new ObjectStoreException(what, e);
    }
  }
}
