package org.microcourt.platform.objects;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.microcourt.platform.objects.PartWriter.Target;
import org.microcourt.record.Hash;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;

/// A bucket in S3. Keys are written once: a put goes through only where nothing stands.
public final class S3ObjectStore implements ObjectStore {
  /// S3 copies 5 GB in one call: a billion bytes each, so that it holds whatever its manual means.
  static final long LARGEST_COPY = 5_000_000_000L;

  private final S3Client client;
  private final S3Presigner presigner;
  private final String bucket;
  private final long largestCopy;

  /// The named bucket.
  public S3ObjectStore(S3Client client, S3Presigner presigner, String bucket) {
    this(client, presigner, bucket, LARGEST_COPY);
  }

  /// The same where a larger object than `largestCopy` bytes is copied by parts of that size.
  public S3ObjectStore(S3Client client, S3Presigner presigner, String bucket, long largestCopy) {
    this.client = client;
    this.presigner = presigner;
    this.bucket = bucket;
    this.largestCopy = largestCopy;
  }

  @Override
  public Put put(String key, byte[] bytes, String contentType, Hash sha256) {
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentType(contentType)
            .contentLength((long) bytes.length)
            .checksumSHA256(S3Calls.base64(sha256))
            .ifNoneMatch("*")
            .build();
    return put(key, sha256, () -> client.putObject(request, RequestBody.fromBytes(bytes)));
  }

  private Put put(String key, Hash sha256, Runnable store) {
    return S3Calls.call(
        "put",
        () -> {
          try {
            store.run();
            return Put.STORED;
          } catch (S3Exception e) {
            if (S3Calls.isTakenOrGone(e) && holds(key, sha256)) {
              return Put.STOOD_ALREADY;
            }
            throw e;
          }
        });
  }

  @Override
  public Put put(String key, String contentType, Hash sha256, Writer writer) {
    if (holds(key, sha256)) {
      return Put.STOOD_ALREADY;
    }
    Target target = new Target(bucket, key, contentType, true, Optional.of(sha256));
    return put(key, sha256, () -> stream(target, writer));
  }

  @Override
  public StoredObject replace(String key, String contentType, Writer writer) {
    Target target = new Target(bucket, key, contentType, false, Optional.empty());
    return S3Calls.call("replace", () -> stream(target, writer));
  }

  private StoredObject stream(Target target, Writer writer) {
    try (PartWriter parts = new PartWriter(client, target)) {
      writer.write(parts);
      return parts.store();
    } catch (IOException e) {
      throw new ObjectStoreException("write", e);
    }
  }

  private boolean holds(String key, Hash sha256) {
    return head(key).flatMap(StoredObject::sha256).filter(sha256::equals).isPresent();
  }

  @Override
  public <T> Optional<T> get(String key, Reader<T> reader) {
    GetObjectRequest request = GetObjectRequest.builder().bucket(bucket).key(key).build();
    return S3Calls.call(
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
    return S3Calls.head(client, bucket, key).map(head -> stored(key, head));
  }

  private static StoredObject stored(String key, HeadObjectResponse head) {
    return new StoredObject(
        key,
        head.contentLength(),
        head.contentType(),
        S3Calls.hash(head.checksumSHA256())
            .or(() ->
                Optional.ofNullable(head.metadata().get(PartCopy.SHA256)).map(Hash::fromHex)));
  }

  @Override
  public Put copy(UploadedObject from, String key, String contentType, Hash sha256) {
    return S3Calls.call(
        "copy",
        () -> {
          try {
            if (from.size() > largestCopy) {
              new PartCopy(client, from, largestCopy).to(bucket, key, contentType, sha256);
            } else {
              client.copyObject(copyRequest(from, key, contentType));
            }
            return Put.STORED;
          } catch (S3Exception e) {
            if (S3Calls.isTakenOrGone(e) && holds(key, sha256)) {
              return Put.STOOD_ALREADY;
            }
            throw e;
          }
        });
  }

  /// The store makes a checksum of the whole of the copy, also where the parts only had their own.
  private CopyObjectRequest copyRequest(UploadedObject from, String key, String contentType) {
    return CopyObjectRequest.builder()
        .sourceBucket(from.bucket())
        .sourceKey(from.key())
        .sourceVersionId(from.version().orElse(null))
        .copySourceIfMatch(from.etag())
        .destinationBucket(bucket)
        .destinationKey(key)
        .ifNoneMatch("*")
        .metadataDirective(MetadataDirective.REPLACE)
        .contentType(contentType)
        .checksumAlgorithm(ChecksumAlgorithm.SHA256)
        .overrideConfiguration(S3Calls::patient)
        .build();
  }

  @Override
  public URI link(String key, String contentType, String fileName, Duration validity) {
    return signed(key, contentType, "inline; " + named(fileName), validity);
  }

  @Override
  public URI download(String key, String contentType, String fileName, Duration validity) {
    return signed(key, contentType, "attachment; " + named(fileName), validity);
  }

  private URI signed(String key, String contentType, String disposition, Duration validity) {
    GetObjectRequest get =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .responseContentType(contentType)
            .responseContentDisposition(disposition)
            .build();
    GetObjectPresignRequest request =
        GetObjectPresignRequest.builder().signatureDuration(validity).getObjectRequest(get).build();
    return S3Calls.call(
        "link", () -> URI.create(presigner.presignGetObject(request).url().toExternalForm()));
  }

  /// RFC 8187; what the form encoding does otherwise is put right.
  private static String named(String fileName) {
    return "filename*=UTF-8''"
        + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
  }
}
