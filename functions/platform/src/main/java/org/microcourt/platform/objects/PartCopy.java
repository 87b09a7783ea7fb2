package org.microcourt.platform.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.microcourt.record.Hash;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Copies an object that is too large for one call, part by part within the store. The whole then
/// has no SHA-256 of the store's own, so it is written beside it.
final class PartCopy {
  /// The metadata that holds the SHA-256, in hex.
  static final String SHA256 = "sha256";

  private final S3Client client;
  private final UploadedObject from;
  private final long part;

  /// @param part the size of a part in bytes
  PartCopy(S3Client client, UploadedObject from, long part) {
    this.client = client;
    this.from = from;
    this.part = part;
  }

  void to(String bucket, String key, String contentType, Hash sha256) {
    String upload =
        client
            .createMultipartUpload(create ->
                create
                    .bucket(bucket)
                    .key(key)
                    .contentType(contentType)
                    .metadata(Map.of(SHA256, sha256.hex())))
            .uploadId();
    boolean done = false;
    try {
      List<CompletedPart> parts = new ArrayList<>();
      for (long start = 0; start < from.size(); start += part) {
        parts.add(copied(bucket, key, upload, parts.size() + 1, start));
      }
      client.completeMultipartUpload(complete ->
          complete
              .bucket(bucket)
              .key(key)
              .uploadId(upload)
              .ifNoneMatch("*")
              .overrideConfiguration(S3Calls::patient)
              .multipartUpload(m -> m.parts(parts)));
      done = true;
    } finally {
      if (!done) {
        client.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(upload));
      }
    }
  }

  private CompletedPart copied(String bucket, String key, String upload, int number, long start) {
    long last = Math.min(start + part, from.size()) - 1;
    String etag =
        client
            .uploadPartCopy(copy ->
                copy.sourceBucket(from.bucket())
                    .sourceKey(from.key())
                    .sourceVersionId(from.version().orElse(null))
                    .copySourceIfMatch(from.etag())
                    .copySourceRange("bytes=" + start + "-" + last)
                    .destinationBucket(bucket)
                    .destinationKey(key)
                    .uploadId(upload)
                    .partNumber(number)
                    .overrideConfiguration(S3Calls::patient))
            .copyPartResult()
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(etag).build();
  }
}
