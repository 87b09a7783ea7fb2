package org.microcourt.local.bucket;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.checksum.FlexChecksum;
import org.microcourt.record.Hash;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;

/// Copies as S3 does where S3Proxy does less: only where nothing stands, if so asked, and with a
/// SHA-256 of the whole copy, if one is asked for.
final class CopyBlobStore extends ForwardingBlobStore {
  /// Conditional copies go one after another.
  private final ReentrantLock oneByOne = new ReentrantLock();

  CopyBlobStore(BlobStore store) {
    super(store);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    boolean checked =
        Headers.find("x-amz-checksum-algorithm").filter("SHA256"::equalsIgnoreCase).isPresent();
    CopyObjectRequest copy = checked ? withChecksum(request) : request;
    if (Headers.find("If-None-Match").isEmpty()) {
      return super.copyBlob(copy);
    }
    oneByOne.lock();
    try {
      if (delegate().blobExists(request.destinationBucket(), request.destinationKey())) {
        throw Refusals.conditionFailed();
      }
      return super.copyBlob(copy);
    } finally {
      oneByOne.unlock();
    }
  }

  /// The checksum stands in the metadata, where S3Proxy looks for it.
  private CopyObjectRequest withChecksum(CopyObjectRequest request) {
    GetObjectRequest source =
        GetObjectRequest.builder()
            .bucket(request.sourceBucket())
            .key(request.sourceKey())
            .versionId(request.sourceVersionId())
            .ifMatch(request.copySourceIfMatch())
            .build();
    try (ResponseInputStream<GetObjectResponse> stored = delegate().getBlob(source);
        DigestInputStream in = new DigestInputStream(stored, Hash.digest())) {
      in.transferTo(OutputStream.nullOutputStream());
      String sha256 = Base64.getEncoder().encodeToString(in.getMessageDigest().digest());
      boolean replaced = request.metadataDirective() == MetadataDirective.REPLACE;
      Map<String, String> metadata =
          new HashMap<>(replaced ? request.metadata() : stored.response().metadata());
      metadata.put(FlexChecksum.SHA256.metadataKey(), sha256);
      return (replaced ? request : keeping(request, stored.response()))
          .toBuilder().metadata(metadata).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CopyObjectRequest keeping(CopyObjectRequest request, GetObjectResponse source) {
    return request.toBuilder()
        .metadataDirective(MetadataDirective.REPLACE)
        .cacheControl(source.cacheControl())
        .contentDisposition(source.contentDisposition())
        .contentEncoding(source.contentEncoding())
        .contentLanguage(source.contentLanguage())
        .contentType(source.contentType())
        .build();
  }
}
