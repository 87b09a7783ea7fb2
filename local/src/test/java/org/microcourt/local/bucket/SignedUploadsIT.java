package org.microcourt.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.local.bucket.BucketFixture.bytes;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.local.bucket.Sender.Attempt;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.platform.objects.Multipart;
import org.microcourt.platform.objects.SignedRequest;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.record.Hash;

/// What a signed request allows, and what nobody can make of it.
class SignedUploadsIT {
  private static final String KEY = "in/c1/u1";
  private static final byte[] BODY = bytes("evidence");
  private static final Hash SHA256 = Hash.sha256(BODY);

  private final BucketFixture buckets = new BucketFixture();
  private final Sender sender = new Sender();

  @AfterEach
  void stop() {
    sender.close();
    buckets.close();
  }

  private SignedRequest signed() {
    return buckets.uploads().put(KEY, "image/jpeg", BODY.length, SHA256);
  }

  @Test
  void takesTheBytesAgreedOn() {
    SignedRequest request = signed();
    assertThat(request.method()).isEqualTo("PUT");
    assertThat(request.headers().keySet()).containsExactly("content-type", "x-amz-checksum-sha256");
    assertThat(request.url().getQuery())
        .contains("X-Amz-SignedHeaders=content-length;content-type;host;x-amz-checksum-sha256")
        .contains("X-Amz-Expires=900");

    assertThat(sender.send(request, BODY).statusCode()).isEqualTo(200);

    UploadedObject object = buckets.uploads().head(KEY).orElseThrow();
    assertThat(object.size()).isEqualTo(BODY.length);
    assertThat(object.contentType()).isEqualTo("image/jpeg");
    assertThat(object.sha256()).contains(SHA256);
    assertThat(buckets.uploads().read(object, in -> in.readAllBytes())).contains(BODY);
    Eventually.holds("an event", () -> buckets.events.size() == 1);
  }

  private static Map<String, UnaryOperator<Attempt>> changes() {
    Map<String, UnaryOperator<Attempt>> changes = new LinkedHashMap<>();
    changes.put("longer", a -> a.body(bytes("evidence and more")));
    changes.put("shorter", a -> a.body(bytes("evid")));
    changes.put("empty", a -> a.body(bytes("")));
    changes.put("other bytes", a -> a.body(bytes("EVIDENCE")));
    changes.put(
        "other bytes and their hash",
        a ->
            a.body(bytes("EVIDENCE"))
                .header("x-amz-checksum-sha256", base64(Hash.sha256(bytes("EVIDENCE")))));
    changes.put("no hash", a -> a.without("x-amz-checksum-sha256"));
    changes.put("another type", a -> a.header("content-type", "text/html"));
    changes.put("no type", a -> a.without("content-type"));
    changes.put("another key", a -> a.url("/u1?", "/u2?"));
    changes.put("another bucket", a -> a.url("/uploads/", "/files/"));
    changes.put("GET", a -> a.method("GET"));
    changes.put("DELETE", a -> a.method("DELETE"));
    changes.put("POST", a -> a.method("POST"));
    changes.put("a longer validity", a -> a.url("X-Amz-Expires=900", "X-Amz-Expires=90000"));
    changes.put("another day", a -> a.url("X-Amz-Date=20", "X-Amz-Date=21"));
    changes.put("another key id", a -> a.url("X-Amz-Credential=local", "X-Amz-Credential=other"));
    changes.put("fewer signed headers", a -> a.url("content-length%3B", ""));
    changes.put("another signature", a -> a.url("X-Amz-Signature=", "X-Amz-Signature=00"));
    changes.put("an upload id", a -> a.url("/u1?", "/u1?partNumber=1&uploadId=x&"));
    changes.put("an access list", a -> a.url("/u1?", "/u1?acl&"));
    changes.put("a copy instead", a -> a.header("x-amz-copy-source", "/files/secret"));
    changes.put("open to all", a -> a.header("x-amz-acl", "public-read"));
    changes.put("metadata", a -> a.header("x-amz-meta-name", "x"));
    changes.put("a cut", a -> a.header("x-amz-decoded-content-length", "3"));
    changes.put("another checksum", a -> a.header("x-amz-checksum-crc32", "AAAAAA=="));
    changes.put("bytes unsigned", a -> a.header("x-amz-content-sha256", "UNSIGNED-PAYLOAD"));
    return changes;
  }

  private static String base64(Hash hash) {
    return Base64.getEncoder().encodeToString(hash.toBytes());
  }

  @Test
  void takesNothingElse() {
    buckets.put("files", "secret", "of another");
    changes()
        .forEach((what, change) -> {
          HttpResponse<String> response = sender.send(change.apply(Attempt.of(signed(), BODY)));
          assertThat(response.statusCode()).as(what).isIn(400, 403);
          assertThat(response.body()).as(what).doesNotContain("of another");
        });
    assertThat(buckets.uploads().head(KEY)).isEmpty();
    assertThat(buckets.traces("uploads", "in/")).isZero();
    assertThat(buckets.traces("files", "in/")).isZero();
    assertThat(buckets.events).isEmpty();
  }

  @Test
  void takesAPartOfJustTheseBytesToJustThisPlace() {
    Multipart upload = buckets.uploads().start(KEY, "video/mp4");
    SignedRequest part = buckets.uploads().part(upload, 1, BODY.length, SHA256);
    Map<String, UnaryOperator<Attempt>> changes = changes();
    changes.remove("no type");
    changes.remove("another type");
    changes.remove("an upload id");
    changes.put("another part", a -> a.url("partNumber=1", "partNumber=2"));
    changes.put("another upload", a -> a.url(upload.id(), "x" + upload.id()));
    changes.put("the whole object", a -> a.url("partNumber=1&", ""));

    changes.forEach((what, change) ->
        assertThat(sender.send(change.apply(Attempt.of(part, BODY))).statusCode())
            .as(what)
            .isIn(400, 403));
    assertThat(buckets.uploads().parts(upload)).isEmpty();

    assertThat(part.headers().keySet()).containsExactly("x-amz-checksum-sha256");
    assertThat(sender.send(part, BODY).statusCode()).isEqualTo(200);
    assertThat(buckets.uploads().parts(upload))
        .singleElement()
        .satisfies(held -> {
          assertThat(held.number()).isEqualTo(1);
          assertThat(held.size()).isEqualTo(BODY.length);
          assertThat(held.sha256()).contains(SHA256);
        });
    assertThat(buckets.uploads().head(KEY)).isEmpty();
  }

  @Test
  void takesNothingAfterItsTime() {
    var brief =
        buckets.presigner.presignPutObject(p ->
            p.signatureDuration(Duration.ofSeconds(1))
                .putObjectRequest(put -> put.bucket("uploads").key(KEY)));
    Eventually.holds(
        "an expired request",
        () -> {
          HttpResponse<String> response =
              sender.send(
                  new Attempt(
                      "PUT",
                      URI.create(brief.url().toString()),
                      Map.of(),
                      HttpRequest.BodyPublishers.ofByteArray(BODY)));
          return response.statusCode() == 403 && response.body().contains("expired");
        });
  }

  @Test
  void answersABrowserThatAsksFirst() {
    HttpResponse<String> allowed =
        sender.send(preflight(BucketFixture.ORIGIN, "PUT", "content-type,x-amz-checksum-sha256"));

    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().firstValue("access-control-allow-origin"))
        .contains(BucketFixture.ORIGIN);
    assertThat(allowed.headers().firstValue("access-control-allow-methods")).contains("PUT");
    assertThat(allowed.headers().firstValue("access-control-allow-headers").orElse(""))
        .contains("content-type", "x-amz-checksum-sha256");
    assertThat(allowed.headers().firstValue("access-control-max-age")).contains("3600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example.org PUT content-type",
        "http://127.0.0.1:80800 PUT content-type",
        "http://127.0.0.1:8080 DELETE content-type",
        "http://127.0.0.1:8080 PUT x-amz-acl"
      })
  void turnsAwayABrowserOfAnotherPageMethodOrHeader(String asked) {
    String[] parts = asked.split(" ");
    HttpResponse<String> refused = sender.send(preflight(parts[0], parts[1], parts[2]));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  private HttpRequest preflight(String origin, String method, String headers) {
    return HttpRequest.newBuilder(signed().url())
        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", headers)
        .build();
  }

  @Test
  void showsThePageTheEntityTagOrTheError() {
    Attempt attempt = Attempt.of(signed(), BODY).header("Origin", BucketFixture.ORIGIN);
    HttpResponse<String> taken = sender.send(attempt);
    HttpResponse<String> refused = sender.send(attempt.body(bytes("EVIDENCE")));

    assertThat(taken.headers().firstValue("etag")).isPresent();
    assertThat(taken.headers().firstValue("access-control-expose-headers")).contains("ETag");
    for (HttpResponse<String> response : List.of(taken, refused)) {
      assertThat(response.headers().allValues("access-control-allow-origin"))
          .containsExactly(BucketFixture.ORIGIN);
    }
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("<Code>BadDigest</Code>");
  }
}
