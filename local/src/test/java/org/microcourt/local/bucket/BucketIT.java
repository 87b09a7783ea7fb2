package org.microcourt.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.microcourt.local.bucket.BucketFixture.bytes;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Eventually;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

class BucketIT {
  private final BucketFixture buckets =
      new BucketFixture(Optional.empty(), Clock.systemUTC(), this::evidence);
  private final AtomicInteger failures = new AtomicInteger();

  @AfterEach
  void stop() {
    buckets.close();
  }

  private Json evidence(Json.Obj event) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("not yet");
    }
    return Json.obj();
  }

  private static String sha256(String text) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(text));
    return Base64.getEncoder().encodeToString(hash);
  }

  private static void refused(int status, Runnable call) {
    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(status));
  }

  @Test
  void keepsAnObjectWithTypeAndChecksum() throws Exception {
    String sha256 = sha256("笔录");
    buckets.client.putObject(
        put ->
            put.bucket("files").key("a/笔录 1.txt").contentType("text/plain").checksumSHA256(sha256),
        RequestBody.fromString("笔录"));
    assertThat(buckets.get("files", "a/笔录 1.txt")).isEqualTo("笔录");
    var head =
        buckets.client.headObject(
            h -> h.bucket("files").key("a/笔录 1.txt").checksumMode(ChecksumMode.ENABLED));
    assertThat(head.contentType()).isEqualTo("text/plain");
    assertThat(head.checksumSHA256()).isEqualTo(sha256);
  }

  @Test
  void refusesBytesThatAreNotTheOnesOfTheChecksum() throws Exception {
    String other = sha256("other");
    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(() ->
            buckets.client.putObject(
                put -> put.bucket("files").key("b").checksumSHA256(other),
                RequestBody.fromString("text")))
        .satisfies(e -> {
          assertThat(e.statusCode()).isEqualTo(400);
          assertThat(e.awsErrorDetails().errorCode()).isEqualTo("BadDigest");
        });
    refused(404, () -> buckets.get("files", "b"));
  }

  @Test
  void putsOnlyWhereNothingStandsWhenItIsAskedTo() {
    buckets.put("files", "c", "first");
    refused(
        412,
        () ->
            buckets.client.putObject(
                put -> put.bucket("files").key("c").ifNoneMatch("*"),
                RequestBody.fromString("second")));
    assertThat(buckets.get("files", "c")).isEqualTo("first");
  }

  @Test
  void refusesAWrongSecretAndNoSignature() throws Exception {
    try (S3Client stranger = buckets.client("wrong")) {
      refused(403, () -> stranger.listObjectsV2(list -> list.bucket("files")));
    }
    buckets.put("files", "d", "text");
    assertThat(send(HttpRequest.newBuilder(buckets.endpoint().resolve("/files/d")).build()))
        .isEqualTo(403);
  }

  @Test
  void takesAPresignedUploadOfJustTheseBytes() throws Exception {
    PresignedPutObjectRequest upload = presigned("in/e", "exact");
    assertThat(send(request(upload, "wrong"))).isEqualTo(400);
    assertThat(send(request(upload, "exact and more"))).isIn(400, 403);
    assertThat(send(request(presigned("in/e", "exact"), "exact"))).isEqualTo(200);
    assertThat(buckets.get("uploads", "in/e")).isEqualTo("exact");
  }

  @Test
  void refusesAPresignedRequestThatWasChanged() throws Exception {
    PresignedPutObjectRequest upload = presigned("in/f", "exact");
    HttpRequest other =
        HttpRequest.newBuilder(
                upload.url().toURI().resolve("/uploads/in/g?" + upload.url().getQuery()))
            .PUT(HttpRequest.BodyPublishers.ofString("exact"))
            .header("content-type", "text/plain")
            .header("x-amz-checksum-sha256", sha256("exact"))
            .build();
    assertThat(send(other)).isEqualTo(403);
    HttpRequest withoutChecksum =
        HttpRequest.newBuilder(upload.url().toURI())
            .PUT(HttpRequest.BodyPublishers.ofString("exact"))
            .header("content-type", "text/plain")
            .build();
    assertThat(send(withoutChecksum)).isEqualTo(403);
  }

  private PresignedPutObjectRequest presigned(String key, String text) throws Exception {
    String sha256 = sha256(text);
    return buckets.presigner.presignPutObject(p ->
        p.signatureDuration(Duration.ofMinutes(5))
            .putObjectRequest(put ->
                put.bucket("uploads")
                    .key(key)
                    .contentType("text/plain")
                    .contentLength((long) text.length())
                    .checksumSHA256(sha256)));
  }

  private static HttpRequest request(PresignedPutObjectRequest upload, String text)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(upload.url().toURI()).PUT(HttpRequest.BodyPublishers.ofString(text));
    upload
        .signedHeaders()
        .forEach((name, values) -> {
          if (!List.of("host", "content-length").contains(name)) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  @Test
  void lendsAnObjectByALinkThatNamesTheFile() throws Exception {
    buckets.put("files", "h", "笔录");
    var link =
        buckets.presigner.presignGetObject(p ->
            p.signatureDuration(Duration.ofMinutes(15))
                .getObjectRequest(get ->
                    get.bucket("files")
                        .key("h")
                        .responseContentType("application/pdf")
                        .responseContentDisposition("inline; filename*=UTF-8''a%20b.pdf")));
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(link.url().toURI()).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("笔录");
      assertThat(response.headers().firstValue("content-type")).contains("application/pdf");
      assertThat(response.headers().firstValue("content-disposition"))
          .contains("inline; filename*=UTF-8''a%20b.pdf");
    }
  }

  @Test
  void letsOnlyThePagesOriginCallIt() throws Exception {
    assertThat(send(preflight(BucketFixture.ORIGIN))).isEqualTo(200);
    assertThat(send(preflight("http://evil.example.org"))).isEqualTo(403);
  }

  private HttpRequest preflight(String origin) {
    return HttpRequest.newBuilder(buckets.endpoint().resolve("/uploads/x"))
        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PUT")
        .build();
  }

  private static int send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void announcesANewObjectToTheFunctionsWhoseRuleMatches() {
    buckets.put("uploads", "elsewhere/a", "no");
    buckets.put("uploads", "in/证据 1.jpg", "12345");
    Eventually.holds("an event", () -> !buckets.events.isEmpty());
    Json.Obj event = buckets.events.getFirst();
    assertThat(event.requireString("source")).isEqualTo("aws.s3");
    assertThat(event.requireString("detail-type")).isEqualTo("Object Created");
    assertThat(event.strings("resources")).containsExactly("arn:aws:s3:::uploads");
    Json.Obj detail = event.requireObject("detail");
    assertThat(detail.requireString("reason")).isEqualTo("PutObject");
    Json.Obj object = detail.requireObject("object");
    assertThat(object.requireString("key")).isEqualTo("in/证据 1.jpg");
    assertThat(object.requireLong("size")).isEqualTo(5);
    assertThat(object.requireString("version-id")).isNotBlank();
    assertThat(object.requireString("etag")).hasSize(32);
    assertThat(buckets.events).hasSize(1);
  }

  @Test
  void announcesAgainUntilTheFunctionTakesIt() {
    failures.set(2);
    buckets.put("uploads", "in/i", "text");
    Eventually.holds("three tries", () -> buckets.events.size() == 3);
    assertThat(buckets.events.stream().map(event -> event.requireString("id")).distinct())
        .hasSize(1);
  }

  @Test
  void givesACompositeChecksumToAnUploadInParts() throws Exception {
    String sha256 = sha256("part");
    String upload =
        buckets
            .client
            .createMultipartUpload(
                create -> create.bucket("uploads").key("in/parts").checksumAlgorithm("SHA256"))
            .uploadId();
    var part =
        buckets.client.uploadPart(
            p ->
                p.bucket("uploads")
                    .key("in/parts")
                    .uploadId(upload)
                    .partNumber(1)
                    .checksumSHA256(sha256),
            RequestBody.fromString("part"));
    CompletedPart completed =
        CompletedPart.builder().partNumber(1).eTag(part.eTag()).checksumSHA256(sha256).build();
    buckets.client.completeMultipartUpload(c ->
        c.bucket("uploads")
            .key("in/parts")
            .uploadId(upload)
            .multipartUpload(m -> m.parts(completed)));
    var whole =
        buckets.client.headObject(
            head -> head.bucket("uploads").key("in/parts").checksumMode(ChecksumMode.ENABLED));
    assertThat(whole.checksumSHA256()).endsWith("-1");
    Eventually.holds("an event", () -> !buckets.events.isEmpty());
    assertThat(buckets.events.getFirst().requireObject("detail").requireString("reason"))
        .isEqualTo("CompleteMultipartUpload");
  }

  @Test
  void hidesALockedObjectBehindADeleteMarkerButKeepsItsVersion() {
    String version = buckets.put("files", "j", "kept").versionId();
    buckets.client.deleteObject(delete -> delete.bucket("files").key("j"));
    assertThatExceptionOfType(NoSuchKeyException.class).isThrownBy(() -> buckets.get("files", "j"));
    assertThat(
            buckets
                .client
                .getObjectAsBytes(get -> get.bucket("files").key("j").versionId(version))
                .asUtf8String())
        .isEqualTo("kept");
  }

  @Test
  void refusesToDeleteALockedVersion() {
    String version = buckets.put("files", "k", "kept").versionId();
    refused(
        403,
        () ->
            buckets.client.deleteObject(
                delete -> delete.bucket("files").key("k").versionId(version)));
    var deleted =
        buckets.client.deleteObjects(delete ->
            delete
                .bucket("files")
                .delete(d ->
                    d.objects(ObjectIdentifier.builder().key("k").versionId(version).build())));
    assertThat(deleted.errors()).hasSize(1);
    assertThat(buckets.get("files", "k")).isEqualTo("kept");
  }

  @Test
  void makesAVersionOfEachOverwrite() {
    String first = buckets.put("files", "l", "one").versionId();
    buckets.put("files", "l", "two");
    assertThat(buckets.get("files", "l")).isEqualTo("two");
    assertThat(
            buckets
                .client
                .getObjectAsBytes(get -> get.bucket("files").key("l").versionId(first))
                .asUtf8String())
        .isEqualTo("one");
  }

  @Test
  void neverStopsTheVersionsOfALockedBucket() {
    refused(
        409,
        () ->
            buckets.client.putBucketVersioning(
                put -> put.bucket("files").versioningConfiguration(c -> c.status("Suspended"))));
  }

  @Test
  void deletesAVersionWhoseRetentionIsOver() {
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(366));
    try (BucketFixture nextYear = new BucketFixture(Optional.empty(), later, this::evidence)) {
      String version = nextYear.put("files", "m", "old").versionId();
      nextYear.client.deleteObject(delete -> delete.bucket("files").key("m").versionId(version));
      refused(404, () -> nextYear.get("files", "m"));
    }
  }

  @Test
  void writesOnceInAFolderToo(@TempDir Path folder) {
    try (BucketFixture kept =
        new BucketFixture(Optional.of(folder), Clock.systemUTC(), this::evidence)) {
      Runnable once =
          () ->
              kept.client.putObject(
                  put -> put.bucket("files").key("c").ifNoneMatch("*"),
                  RequestBody.fromString("once"));
      once.run();
      refused(412, once);
      assertThat(kept.get("files", "c")).isEqualTo("once");
    }
  }

  @Test
  void keepsObjectsAndVersionsOverARestart(@TempDir Path folder) {
    String first;
    try (BucketFixture before =
        new BucketFixture(Optional.of(folder), Clock.systemUTC(), this::evidence)) {
      first = before.put("files", "n/笔录.pdf", "one").versionId();
      before.put("files", "n/笔录.pdf", "two");
    }
    try (BucketFixture after =
        new BucketFixture(Optional.of(folder), Clock.systemUTC(), this::evidence)) {
      assertThat(after.get("files", "n/笔录.pdf")).isEqualTo("two");
      assertThat(
              after
                  .client
                  .getObjectAsBytes(get -> get.bucket("files").key("n/笔录.pdf").versionId(first))
                  .asUtf8String())
          .isEqualTo("one");
      refused(
          403,
          () ->
              after.client.deleteObject(
                  delete -> delete.bucket("files").key("n/笔录.pdf").versionId(first)));
    }
  }
}
