package org.microcourt.local.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;
import org.jspecify.annotations.Nullable;
import org.microcourt.record.Hash;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// Keeps uploads in parts as S3 does where S3Proxy is lenient: a part goes to an upload that is
/// open, parts keep their SHA-256, an upload is completed once and by just the parts that it has.
final class PartsBlobStore extends ForwardingBlobStore {
  /// How S3Proxy begins the keys of notes and parts of open uploads.
  private static final List<String> OF_UPLOADS = List.of(".s3proxy-mpu-stub-", ".mpus-");

  private final Map<String, OpenUpload> open = new ConcurrentHashMap<>();

  PartsBlobStore(BlobStore store) {
    super(store);
  }

  /// The SHA-256 of an open upload's parts in base64, by their entity tags.
  Map<String, String> checksums(String id) {
    OpenUpload upload = open.get(id);
    return upload == null ? Map.of() : upload.checksums();
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    MultipartUpload begun = super.initiateMultipartUpload(request);
    boolean checked = request.checksumAlgorithm() == ChecksumAlgorithm.SHA256;
    open.put(begun.id(), new OpenUpload(request.key(), checked, true));
    return begun;
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream body) {
    OpenUpload found = find(upload);
    @Nullable String sha256 = request.checksumSHA256();
    boolean copied = Headers.find("x-amz-copy-source").isPresent();
    if (found.isChecked() && sha256 == null && !copied) {
      throw Refusals.checksumMissing(request.partNumber());
    }
    return found.whileOpen(() -> {
      UploadPartResponse response = super.uploadMultipartPart(upload, request, body);
      if (sha256 != null) {
        found.keep(response.eTag(), sha256);
      }
      return response;
    });
  }

  @Override
  public List<Part> listMultipartUpload(MultipartUpload upload) {
    OpenUpload found = find(upload);
    return super.listMultipartUpload(upload).stream()
        .map(part -> part.toBuilder().checksumSHA256(checksum(upload, found, part)).build())
        .toList();
  }

  /// After a restart the checksums are made again from the parts.
  private @Nullable String checksum(MultipartUpload upload, OpenUpload found, Part part) {
    return found
        .checksum(part.eTag())
        .or(() ->
            found.isRestored() ? found.keep(part.eTag(), hash(upload, part)) : Optional.empty())
        .orElse(null);
  }

  private String hash(MultipartUpload upload, Part part) {
    String name =
        AbstractNio2BlobStore.multipartPartName(upload.id(), upload.blobName(), part.partNumber());
    try (DigestInputStream in =
        new DigestInputStream(getBlob(upload.containerName(), name), Hash.digest())) {
      in.transferTo(OutputStream.nullOutputStream());
      return Base64.getEncoder().encodeToString(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return kept(key, () -> super.getBlobAccess(bucket, key));
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(String bucket, String key) {
    return kept(key, () -> super.getBlob(bucket, key));
  }

  /// Another request may close an upload while S3Proxy reads what it keeps of it.
  private static <T> T kept(String key, Supplier<T> read) {
    try {
      return read.get();
    } catch (NoSuchKeyException e) {
      throw OF_UPLOADS.stream().anyMatch(key::startsWith) ? Refusals.noSuchUpload() : e;
    }
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return find(upload)
        .toClose(() -> {
          check(upload, request.multipartUpload().parts());
          CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
          open.remove(upload.id());
          return response;
        });
  }

  private void check(MultipartUpload upload, List<CompletedPart> parts) {
    OpenUpload found = find(upload);
    List<Part> held = listMultipartUpload(upload);
    for (CompletedPart part : parts) {
      Part same =
          held.stream()
              .filter(one -> one.partNumber().equals(part.partNumber()))
              .filter(one -> OpenUpload.bare(one.eTag()).equals(OpenUpload.bare(part.eTag())))
              .findFirst()
              .orElseThrow(() -> Refusals.invalidPart(part.partNumber()));
      if (part.checksumSHA256() == null && found.isChecked() && same.checksumSHA256() != null) {
        throw Refusals.checksumMissing(part.partNumber());
      }
      if (part.checksumSHA256() != null && !part.checksumSHA256().equals(same.checksumSHA256())) {
        throw Refusals.invalidPart(part.partNumber());
      }
    }
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    find(upload)
        .toClose(() -> {
          super.abortMultipartUpload(upload);
          open.remove(upload.id());
          return true;
        });
  }

  private OpenUpload find(MultipartUpload upload) {
    OpenUpload found =
        open.computeIfAbsent(upload.id(), _ -> isKept(upload) ? restored(upload) : null);
    if (found == null || !found.key().equals(upload.blobName())) {
      throw Refusals.noSuchUpload();
    }
    return found;
  }

  private static OpenUpload restored(MultipartUpload upload) {
    return new OpenUpload(upload.blobName(), false, false);
  }

  private boolean isKept(MultipartUpload upload) {
    return delegate().listMultipartUploads(upload.containerName()).stream()
        .anyMatch(one -> one.uploadId().equals(upload.id()) && one.key().equals(upload.blobName()));
  }
}
