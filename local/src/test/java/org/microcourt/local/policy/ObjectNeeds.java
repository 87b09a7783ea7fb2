package org.microcourt.local.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/// What calls to buckets need, by the table of Amazon S3's actions.
final class ObjectNeeds {
  private static final String PUT = "s3:PutObject";

  private ObjectNeeds() {}

  static List<Need> of(SdkRequest request) {
    return switch (request) {
      case GetObjectRequest get -> read(get.bucket(), get.key(), get.versionId());
      case HeadObjectRequest head -> read(head.bucket(), head.key(), head.versionId());
      case PutObjectRequest put -> one(PUT, put.bucket(), put.key());
      case CreateMultipartUploadRequest begin -> one(PUT, begin.bucket(), begin.key());
      case UploadPartRequest part -> one(PUT, part.bucket(), part.key());
      case CompleteMultipartUploadRequest end -> one(PUT, end.bucket(), end.key());
      case CopyObjectRequest copy ->
          List.of(
              put(copy.destinationBucket(), copy.destinationKey()),
              source(copy.sourceBucket(), copy.sourceKey(), copy.sourceVersionId()));
      case UploadPartCopyRequest copy ->
          List.of(
              put(copy.destinationBucket(), copy.destinationKey()),
              source(copy.sourceBucket(), copy.sourceKey(), copy.sourceVersionId()));
      case AbortMultipartUploadRequest stop ->
          one("s3:AbortMultipartUpload", stop.bucket(), stop.key());
      case ListPartsRequest list -> one("s3:ListMultipartUploadParts", list.bucket(), list.key());
      case DeleteObjectRequest gone ->
          one(
              gone.versionId() == null ? "s3:DeleteObject" : "s3:DeleteObjectVersion",
              gone.bucket(),
              gone.key());
      case ListMultipartUploadsRequest list ->
          List.of(Need.on("s3:ListBucketMultipartUploads", ":::" + list.bucket()));
      case ListObjectVersionsRequest list ->
          List.of(Need.on("s3:ListBucketVersions", ":::" + list.bucket()));
      case ListObjectsV2Request list -> listing(list.bucket());
      default -> throw new IllegalArgumentException("what does IAM want for " + request);
    };
  }

  static List<Need> ofMissing(SdkRequest request) {
    return switch (request) {
      case GetObjectRequest get when get.versionId() == null -> listing(get.bucket());
      case HeadObjectRequest head when head.versionId() == null -> listing(head.bucket());
      default -> List.of();
    };
  }

  private static List<Need> listing(String bucket) {
    return List.of(Need.on("s3:ListBucket", ":::" + bucket));
  }

  private static List<Need> read(String bucket, String key, @Nullable String version) {
    return List.of(source(bucket, key, version));
  }

  private static Need source(String bucket, String key, @Nullable String version) {
    return new Need(
        version == null ? "s3:GetObject" : "s3:GetObjectVersion",
        ":::" + bucket + "/" + key,
        Optional.empty());
  }

  private static Need put(String bucket, String key) {
    return Need.on(PUT, ":::" + bucket + "/" + key);
  }

  private static List<Need> one(String action, String bucket, String key) {
    return List.of(Need.on(action, ":::" + bucket + "/" + key));
  }
}
