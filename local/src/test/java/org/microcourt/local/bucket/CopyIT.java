package org.microcourt.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.microcourt.local.bucket.BucketFixture.bytes;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.local.bucket.Sender.Attempt;
import org.microcourt.platform.objects.Multipart;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.ObjectStore.Put;
import org.microcourt.platform.objects.ObjectStoreException;
import org.microcourt.platform.objects.S3ObjectStore;
import org.microcourt.platform.objects.SentPart;
import org.microcourt.platform.objects.StoredObject;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.record.Hash;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// From what was sent to the case file, and from there to a reader.
class CopyIT {
  private static final String KEY = "in/c1/u1";
  private static final String FILED = "courtrooms/c1/evidence/u1";
  private static final byte[] BODY = bytes("evidence");
  private static final Hash SHA256 = Hash.sha256(BODY);
  private static final Duration VALIDITY = Duration.ofMinutes(15);

  private final BucketFixture buckets = new BucketFixture();
  private final ObjectStore files = buckets.files();
  private final Sender sender = new Sender();

  @AfterEach
  void stop() {
    sender.close();
    buckets.close();
  }

  private UploadedObject sent(byte[] body) {
    var request = buckets.uploads().put(KEY, "image/jpeg", body.length, Hash.sha256(body));
    Attempt named =
        Attempt.of(request, body).header("Content-Disposition", "attachment; filename=evil.exe");
    assertThat(sender.send(named).statusCode()).isEqualTo(200);
    return buckets.uploads().head(KEY).orElseThrow();
  }

  @Test
  void keepsTheBytesUnderTheTypeThatTheyAreOf() {
    assertThat(files.copy(sent(BODY), FILED, "image/png", SHA256)).isEqualTo(Put.STORED);

    assertThat(files.head(FILED))
        .contains(new StoredObject(FILED, BODY.length, "image/png", Optional.of(SHA256)));
    assertThat(files.get(FILED, in -> in.readAllBytes())).contains(BODY);
    var plain = buckets.client.headObject(head -> head.bucket("files").key(FILED));
    assertThat(plain.contentDisposition()).isNull();
    assertThat(plain.metadata()).isEmpty();
  }

  @Test
  void locksTheCopy() {
    files.copy(sent(BODY), FILED, "image/png", SHA256);
    String version = buckets.client.headObject(head -> head.bucket("files").key(FILED)).versionId();

    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(() ->
            buckets.client.deleteObject(
                delete -> delete.bucket("files").key(FILED).versionId(version)))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(403));
  }

  @Test
  void makesOneHashOfWhatCameInParts() {
    Multipart upload = buckets.uploads().start(KEY, "video/mp4");
    var part = buckets.uploads().part(upload, 1, BODY.length, SHA256);
    String etag = sender.send(part, BODY).headers().firstValue("etag").orElseThrow();
    buckets.uploads().complete(upload, List.of(new SentPart(1, etag, SHA256)));
    UploadedObject object = buckets.uploads().head(KEY).orElseThrow();
    assertThat(object.sha256()).isEmpty();

    files.copy(object, FILED, "video/mp4", SHA256);

    assertThat(files.head(FILED).flatMap(StoredObject::sha256)).contains(SHA256);
  }

  @Test
  void copiesOnceHoweverManyDoIt() throws Exception {
    UploadedObject object = sent(BODY);
    List<Put> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Put>> copies = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        copies.add(threads.submit(() -> files.copy(object, FILED, "image/png", SHA256)));
      }
      for (Future<Put> copy : copies) {
        outcomes.add(copy.get());
      }
    }
    buckets.uploads().discard(KEY);
    outcomes.add(files.copy(object, FILED, "image/png", SHA256));

    assertThat(outcomes).containsOnlyOnce(Put.STORED);
    assertThat(outcomes).hasSize(9);
    assertThat(buckets.traces("files", FILED)).isEqualTo(1);
  }

  @Test
  void copiesTheVersionThatWasLookedAt() {
    UploadedObject first = sent(BODY);
    sent(bytes("sent afterwards"));

    files.copy(first, FILED, "image/png", SHA256);

    assertThat(files.get(FILED, in -> in.readAllBytes())).contains(BODY);
  }

  @Test
  void refusesToCopyWhatIsGoneOrOverOtherBytes() {
    UploadedObject object = sent(BODY);
    files.put(FILED, bytes("other"), "text/plain", Hash.sha256(bytes("other")));
    assertThatExceptionOfType(ObjectStoreException.class)
        .isThrownBy(() -> files.copy(object, FILED, "image/png", SHA256));

    buckets.uploads().discard(KEY);
    assertThatExceptionOfType(ObjectStoreException.class)
        .isThrownBy(() -> files.copy(object, FILED + "2", "image/png", SHA256));
    assertThat(files.get(FILED, in -> in.readAllBytes())).contains(bytes("other"));
    assertThat(files.head(FILED + "2")).isEmpty();
  }

  @Test
  void copiesByPartsWhatIsTooLargeForOneCall() {
    byte[] large = new byte[12 * 1024 * 1024];
    new SplittableRandom(1).nextBytes(large);
    Hash sha256 = Hash.sha256(large);
    UploadedObject object = sent(large);
    ObjectStore byParts =
        new S3ObjectStore(buckets.client, buckets.presigner, "files", 5 * 1024 * 1024);

    assertThat(byParts.copy(object, FILED, "video/mp4", sha256)).isEqualTo(Put.STORED);
    assertThat(byParts.copy(object, FILED, "video/mp4", sha256)).isEqualTo(Put.STOOD_ALREADY);

    assertThat(files.head(FILED))
        .contains(new StoredObject(FILED, large.length, "video/mp4", Optional.of(sha256)));
    assertThat(files.get(FILED, in -> Hash.sha256(in.readAllBytes()))).contains(sha256);
    assertThat(buckets.traces("files", FILED)).isEqualTo(1);
  }

  @Test
  void lendsAPieceOfADocumentAndNamesIt() {
    files.copy(sent(BODY), FILED, "image/png", SHA256);

    HttpResponse<String> piece =
        read(files.link(FILED, "video/mp4", "证据 1.mp4", VALIDITY), "bytes=2-4");
    HttpResponse<String> tail =
        read(files.download(FILED, "video/mp4", "证据 1.mp4", VALIDITY), "bytes=-3");
    HttpResponse<String> beyond =
        read(files.link(FILED, "video/mp4", "证据 1.mp4", VALIDITY), "bytes=100-");

    assertThat(piece.statusCode()).isEqualTo(206);
    assertThat(piece.body()).isEqualTo("ide");
    assertThat(piece.headers().firstValue("content-range")).contains("bytes 2-4/8");
    assertThat(piece.headers().firstValue("content-type")).contains("video/mp4");
    assertThat(piece.headers().firstValue("content-disposition"))
        .contains("inline; filename*=UTF-8''%E8%AF%81%E6%8D%AE%201.mp4");
    assertThat(tail.statusCode()).isEqualTo(206);
    assertThat(tail.body()).isEqualTo("nce");
    assertThat(tail.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment; ");
    assertThat(beyond.statusCode()).isEqualTo(416);
  }

  private HttpResponse<String> read(URI link, String range) {
    return sender.send(HttpRequest.newBuilder(link).header("Range", range).build());
  }

  @Test
  void lendsNothingElseByALink() {
    files.put("courtrooms/c1/secret", BODY, "text/plain", SHA256);
    files.copy(sent(BODY), FILED, "image/png", SHA256);
    String link = files.link(FILED, "image/png", "a.png", VALIDITY).toString();

    for (String changed :
        List.of(
            link.replace("evidence/u1", "secret"),
            link.replace("image%2Fpng", "text%2Fhtml"),
            link.replace("inline", "attachment"),
            link + "&versionId=null")) {
      assertThat(changed).isNotEqualTo(link);
      assertThat(sender.send(HttpRequest.newBuilder(URI.create(changed)).build()).statusCode())
          .isEqualTo(403);
    }
  }
}
