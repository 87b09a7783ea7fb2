package org.microcourt.platform.objects;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.microcourt.platform.objects.ObjectStore.Reader;
import org.microcourt.record.Hash;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Uploads in S3. Signing needs `s3:PutObject` on the keys; the rest needs
/// `s3:ListMultipartUploadParts`, `s3:AbortMultipartUpload`, `s3:GetObject`, `s3:GetObjectVersion`
/// and `s3:DeleteObjectVersion` on them, and `s3:ListBucketMultipartUploads`,
/// `s3:ListBucketVersions` and `s3:ListBucket` (for 404 instead of 403) on the bucket.
public final class S3Uploads implements Uploads {
  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;

  /// The sender's HTTP client sets these itself, and a page's script may not.
  private static final Set<String> SET_BY_THE_SENDER = Set.of("host", "content-length");

  private static final Set<String> PARTS_DIFFER =
      Set.of("InvalidPart", "InvalidPartOrder", "EntityTooSmall", "InvalidRequest", "BadDigest");

  private final S3Client client;
  private final S3Presigner presigner;
  private final String bucket;

  /// The named bucket.
  public S3Uploads(S3Client client, S3Presigner presigner, String bucket) {
    this.client = client;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public SignedRequest put(String key, String contentType, long size, Hash sha256) {
    PutObjectRequest put =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentType(contentType)
            .contentLength(size)
            .checksumSHA256(S3Calls.base64(sha256))
            .build();
    return S3Calls.call(
        "sign put",
        () ->
            signed(
                presigner.presignPutObject(
                    p -> p.signatureDuration(VALIDITY).putObjectRequest(put))));
  }

  @Override
  public SignedRequest part(Multipart upload, int number, long size, Hash sha256) {
    UploadPartRequest part =
        UploadPartRequest.builder()
            .bucket(bucket)
            .key(upload.key())
            .uploadId(upload.id())
            .partNumber(number)
            .contentLength(size)
            .checksumSHA256(S3Calls.base64(sha256))
            .build();
    return S3Calls.call(
        "sign part",
        () ->
            signed(
                presigner.presignUploadPart(
                    p -> p.signatureDuration(VALIDITY).uploadPartRequest(part))));
  }

  private static SignedRequest signed(PresignedRequest request) {
    Map<String, String> headers = new TreeMap<>();
    request
        .signedHeaders()
        .forEach((name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!SET_BY_THE_SENDER.contains(lower)) {
            headers.put(lower, String.join(",", values));
          }
        });
    return SignedRequest.of(
        request.httpRequest().method().name(),
        request.httpRequest().getUri(),
        headers,
        request.expiration());
  }

  @Override
  public Multipart start(String key, String contentType) {
    CreateMultipartUploadRequest request =
        CreateMultipartUploadRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentType(contentType)
            .checksumAlgorithm(ChecksumAlgorithm.SHA256)
            .build();
    return S3Calls.call(
        "start", () -> new Multipart(key, client.createMultipartUpload(request).uploadId()));
  }

  @Override
  public Optional<Multipart> started(String key) {
    return S3Calls.call(
        "started",
        () ->
            open(key).stream()
                .min(
                    Comparator.comparing(MultipartUpload::initiated)
                        .thenComparing(MultipartUpload::uploadId))
                .map(upload -> new Multipart(key, upload.uploadId())));
  }

  private List<MultipartUpload> open(String key) {
    return client
        .listMultipartUploadsPaginator(list -> list.bucket(bucket).prefix(key))
        .uploads()
        .stream()
        .filter(upload -> upload.key().equals(key))
        .toList();
  }

  @Override
  public List<HeldPart> parts(Multipart upload) {
    ListPartsRequest request =
        ListPartsRequest.builder().bucket(bucket).key(upload.key()).uploadId(upload.id()).build();
    return S3Calls.call(
        "parts",
        () -> {
          try {
            return client.listPartsPaginator(request).parts().stream()
                .map(S3Uploads::held)
                .toList();
          } catch (NoSuchUploadException _) {
            return List.of();
          }
        });
  }

  private static HeldPart held(Part part) {
    return new HeldPart(
        part.partNumber(), part.size(), part.eTag(), S3Calls.hash(part.checksumSHA256()));
  }

  @Override
  public Completion complete(Multipart upload, List<SentPart> parts) {
    if (parts.isEmpty()) {
      return Completion.PARTS_DIFFER;
    }
    List<CompletedPart> completed =
        parts.stream()
            .sorted(Comparator.comparingInt(SentPart::number))
            .map(S3Uploads::completed)
            .toList();
    return S3Calls.call(
        "complete",
        () -> {
          try {
            client.completeMultipartUpload(c ->
                c.bucket(bucket)
                    .key(upload.key())
                    .uploadId(upload.id())
                    .ifNoneMatch("*")
                    .overrideConfiguration(S3Calls::patient)
                    .multipartUpload(m -> m.parts(completed)));
            return Completion.DONE;
          } catch (NoSuchUploadException _) {
            return head(upload.key()).isPresent() ? Completion.STOOD_ALREADY : Completion.NOT_THERE;
          } catch (S3Exception e) {
            return refused(upload, e);
          }
        });
  }

  private Completion refused(Multipart upload, S3Exception e) {
    if (PARTS_DIFFER.contains(e.awsErrorDetails().errorCode())) {
      return Completion.PARTS_DIFFER;
    }
    boolean taken = e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT;
    if (taken && head(upload.key()).isPresent()) {
      return Completion.STOOD_ALREADY;
    }
    throw e;
  }

  private static CompletedPart completed(SentPart part) {
    return CompletedPart.builder()
        .partNumber(part.number())
        .eTag(part.etag())
        .checksumSHA256(S3Calls.base64(part.sha256()))
        .build();
  }

  @Override
  public Optional<UploadedObject> head(String key) {
    return S3Calls.head(client, bucket, key).map(head -> uploaded(key, head));
  }

  @Override
  public Optional<UploadedObject> head(String key, String version) {
    return S3Calls.head(client, bucket, key, version).map(head -> uploaded(key, head));
  }

  private UploadedObject uploaded(String key, HeadObjectResponse head) {
    return new UploadedObject(
        bucket,
        key,
        Optional.ofNullable(head.versionId()),
        head.eTag(),
        head.contentLength(),
        head.contentType(),
        S3Calls.hash(head.checksumSHA256()));
  }

  @Override
  public <T> Optional<T> read(UploadedObject object, Reader<T> reader) {
    GetObjectRequest request =
        GetObjectRequest.builder()
            .bucket(object.bucket())
            .key(object.key())
            .versionId(object.version().orElse(null))
            .ifMatch(object.etag())
            .build();
    return S3Calls.call(
        "read",
        () -> {
          try (ResponseInputStream<GetObjectResponse> bytes = client.getObject(request)) {
            return Optional.of(reader.read(bytes));
          } catch (IOException e) {
            throw new ObjectStoreException("read", e);
          } catch (S3Exception e) {
            if (S3Calls.isGone(e)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  @Override
  public void abandon(String key) {
    S3Calls.call(
        "abandon",
        () -> {
          List<MultipartUpload> begun = open(key);
          begun.forEach(this::abort);
          return begun.size();
        });
  }

  @Override
  public void discard(String key) {
    S3Calls.call(
        "discard",
        () -> {
          open(key).forEach(this::abort);
          List<ObjectIdentifier> versions =
              client.listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(key)).stream()
                  .flatMap(S3Calls::versions)
                  .filter(version -> version.key().equals(key))
                  .toList();
          for (ObjectIdentifier version : versions) {
            client.deleteObject(d -> d.bucket(bucket).key(key).versionId(version.versionId()));
          }
          return versions.size();
        });
  }

  private void abort(MultipartUpload upload) {
    try {
      client.abortMultipartUpload(
          a -> a.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
    } catch (NoSuchUploadException _) {
      // Somebody else was faster.
    }
  }
}
