package org.microcourt.platform.objects;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.microcourt.record.Hash;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/// Sends an object to a bucket while it is written: one part in memory, whatever its size. Nothing
/// stands before `store`; `close` without it leaves nothing behind.
final class PartWriter extends OutputStream {
  /// With the 10,000 parts that S3 allows, an object may have 80 GB.
  static final int PART = 8 << 20;

  private final S3Client client;
  private final Target target;
  private final MessageDigest all = Hash.digest();
  private final byte[] part;
  private final List<CompletedPart> sent = new ArrayList<>();
  private @Nullable String upload;
  private int filled;
  private long size;
  private boolean stored;

  /// Where to, and as what; `fresh` when nothing may stand there, `sha256` when it is known before.
  record Target(
      String bucket, String key, String contentType, boolean fresh, Optional<Hash> sha256) {}

  PartWriter(S3Client client, Target target) {
    this(client, target, PART);
  }

  PartWriter(S3Client client, Target target, int partSize) {
    this.client = client;
    this.target = target;
    this.part = new byte[partSize];
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    Objects.checkFromIndexSize(from, length, bytes.length);
    all.update(bytes, from, length);
    size += length;
    int done = 0;
    while (done < length) {
      if (filled == part.length) {
        send();
      }
      int step = Math.min(length - done, part.length - filled);
      System.arraycopy(bytes, from + done, part, filled, step);
      filled += step;
      done += step;
    }
  }

  private void send() {
    if (upload == null) {
      upload = client.createMultipartUpload(begin()).uploadId();
    }
    int number = sent.size() + 1;
    String checksum = checksum();
    UploadPartRequest request =
        UploadPartRequest.builder()
            .bucket(target.bucket())
            .key(target.key())
            .uploadId(upload)
            .partNumber(number)
            .contentLength((long) filled)
            .checksumSHA256(checksum)
            .build();
    String etag = client.uploadPart(request, body()).eTag();
    sent.add(
        CompletedPart.builder().partNumber(number).eTag(etag).checksumSHA256(checksum).build());
    filled = 0;
  }

  private CreateMultipartUploadRequest begin() {
    return CreateMultipartUploadRequest.builder()
        .bucket(target.bucket())
        .key(target.key())
        .contentType(target.contentType())
        .checksumAlgorithm(ChecksumAlgorithm.SHA256)
        .metadata(target.sha256().map(hash -> Map.of(PartCopy.SHA256, hash.hex())).orElse(Map.of()))
        .build();
  }

  private String checksum() {
    MessageDigest digest = Hash.digest();
    digest.update(part, 0, filled);
    return S3Calls.base64(Hash.ofBytes(digest.digest()));
  }

  /// Does not copy the part, and can be sent again.
  private RequestBody body() {
    return RequestBody.fromInputStream(new ByteArrayInputStream(part, 0, filled), filled);
  }

  /// Makes the object stand.
  ///
  /// @throws IllegalStateException if the bytes are not those that were foretold
  StoredObject store() {
    Hash hash = Hash.ofBytes(all.digest());
    if (target.sha256().filter(known -> !known.equals(hash)).isPresent()) {
      throw new IllegalStateException("other bytes than foretold for " + target.key());
    }
    if (upload == null) {
      client.putObject(whole(), body());
    } else {
      send();
      client.completeMultipartUpload(together(upload));
    }
    stored = true;
    return new StoredObject(target.key(), size, target.contentType(), Optional.of(hash));
  }

  private PutObjectRequest whole() {
    return PutObjectRequest.builder()
        .bucket(target.bucket())
        .key(target.key())
        .contentType(target.contentType())
        .contentLength((long) filled)
        .checksumSHA256(checksum())
        .ifNoneMatch(condition())
        .build();
  }

  private CompleteMultipartUploadRequest together(String id) {
    return CompleteMultipartUploadRequest.builder()
        .bucket(target.bucket())
        .key(target.key())
        .uploadId(id)
        .ifNoneMatch(condition())
        .overrideConfiguration(S3Calls::patient)
        .multipartUpload(CompletedMultipartUpload.builder().parts(sent).build())
        .build();
  }

  private @Nullable String condition() {
    return target.fresh() ? "*" : null;
  }

  @Override
  public void close() {
    String open = upload;
    if (open != null && !stored) {
      client.abortMultipartUpload(
          abort -> abort.bucket(target.bucket()).key(target.key()).uploadId(open));
    }
  }
}
