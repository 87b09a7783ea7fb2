package org.microcourt.local.bucket;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.microcourt.local.bucket.Announcer.Reason;
import org.microcourt.local.template.BucketSpec;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Announces new objects, and refuses to delete a version before its bucket's default retention has
/// passed. The end of a retention follows from when the version was made, so nothing has to be
/// kept.
final class LockingBlobStore extends ForwardingBlobStore {
  /// Objects in which S3Proxy notes what an upload in parts was begun with; no client can name
  /// them.
  private static final String NOTE_OF_AN_UPLOAD = ".s3proxy-mpu-stub-";

  private final Map<String, BucketSpec> buckets;
  private final Announcer announcer;
  private final Clock clock;

  LockingBlobStore(
      BlobStore store, Map<String, BucketSpec> buckets, Announcer announcer, Clock clock) {
    super(store);
    this.buckets = Map.copyOf(buckets);
    this.announcer = announcer;
    this.clock = clock;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
    PutObjectResponse response = super.putBlob(request, body);
    announce(request.bucket(), request.key(), Reason.PUT);
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse response = super.copyBlob(request);
    announce(request.destinationBucket(), request.destinationKey(), Reason.COPY);
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    announce(request.bucket(), request.key(), Reason.MULTIPART);
    return response;
  }

  private void announce(String bucket, String key, Reason reason) {
    BucketSpec spec = buckets.get(bucket);
    if (spec != null && spec.eventBridge() && !isNote(key)) {
      announcer.created(bucket, key, delegate().blobMetadata(bucket, key), reason);
    }
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    if (request.versionId() != null && !isNote(request.key()) && retained(request)) {
      throw Refusals.refused(
          403, "AccessDenied", "Access Denied because object protected by object lock.");
    }
    try {
      return super.removeBlob(request);
    } catch (S3Exception e) {
      // As S3 does, to whom what is gone was removed: two may remove the same version at once.
      if ("NoSuchVersion".equals(e.awsErrorDetails().errorCode())) {
        return DeleteObjectResponse.builder().versionId(request.versionId()).build();
      }
      throw e;
    }
  }

  private static boolean isNote(String key) {
    return key.startsWith(NOTE_OF_AN_UPLOAD);
  }

  private boolean retained(DeleteObjectRequest request) {
    BucketSpec spec = buckets.get(request.bucket());
    if (spec == null || spec.retention().isEmpty()) {
      return false;
    }
    HeadObjectRequest version =
        HeadObjectRequest.builder()
            .bucket(request.bucket())
            .key(request.key())
            .versionId(request.versionId())
            .build();
    Instant made;
    try {
      HeadObjectResponse head = delegate().blobMetadata(version);
      made = head.lastModified();
    } catch (S3Exception _) {
      // No such version, or a delete marker, which has no retention.
      return false;
    }
    Instant end = made.plus(Duration.ofDays(spec.retention().get().days()));
    return clock.instant().isBefore(end);
  }

  @Override
  public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
    refuseIfLocked(request.bucket());
    return super.putBucketVersioning(request);
  }

  @Override
  public void clearContainer(ListObjectsV2Request request) {
    refuseIfLocked(request.bucket());
    super.clearContainer(request);
  }

  @Override
  public void deleteContainer(String bucket) {
    refuseIfLocked(bucket);
    super.deleteContainer(bucket);
  }

  private void refuseIfLocked(String bucket) {
    BucketSpec spec = buckets.get(bucket);
    if (spec != null && spec.objectLock()) {
      throw Refusals.refused(409, "InvalidBucketState", "Object Lock is enabled on this bucket.");
    }
  }
}
