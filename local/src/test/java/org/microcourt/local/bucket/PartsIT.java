package org.microcourt.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.platform.objects.Completion;
import org.microcourt.platform.objects.HeldPart;
import org.microcourt.platform.objects.Multipart;
import org.microcourt.platform.objects.SentPart;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.record.Hash;

/// Uploads in parts, from their beginning to one object or to nothing.
class PartsIT {
  private static final String KEY = "in/c1/u1";
  private static final int SMALLEST = 5 * 1024 * 1024;

  private final BucketFixture buckets = new BucketFixture();
  private final Sender sender = new Sender();

  @AfterEach
  void stop() {
    sender.close();
    buckets.close();
  }

  private static byte[] random(int seed, int size) {
    byte[] bytes = new byte[size];
    new SplittableRandom(seed).nextBytes(bytes);
    return bytes;
  }

  private SentPart send(Multipart upload, int number, byte[] body) {
    return send(buckets, upload, number, body);
  }

  private SentPart send(BucketFixture to, Multipart upload, int number, byte[] body) {
    Hash sha256 = Hash.sha256(body);
    var response = sender.send(to.uploads().part(upload, number, body.length, sha256), body);
    assertThat(response.statusCode()).isEqualTo(200);
    return new SentPart(number, response.headers().firstValue("etag").orElseThrow(), sha256);
  }

  private Multipart started() {
    return buckets.uploads().start(KEY, "video/mp4");
  }

  @Test
  void becomeOneObjectAndOneEvent() {
    byte[] first = random(1, SMALLEST);
    byte[] last = random(2, 1000);
    Multipart upload = started();
    List<SentPart> parts = new ArrayList<>(List.of(send(upload, 2, last), send(upload, 1, first)));

    assertThat(buckets.uploads().started(KEY)).contains(upload);
    assertThat(buckets.uploads().complete(upload, parts)).isEqualTo(Completion.DONE);

    UploadedObject object = buckets.uploads().head(KEY).orElseThrow();
    assertThat(object.size()).isEqualTo(SMALLEST + 1000L);
    assertThat(object.contentType()).isEqualTo("video/mp4");
    assertThat(object.sha256()).isEmpty();
    assertThat(buckets.uploads().read(object, in -> Hash.sha256(in.readAllBytes())))
        .contains(Hash.sha256(first, last));
    assertThat(buckets.uploads().started(KEY)).isEmpty();
    assertThat(buckets.uploads().parts(upload)).isEmpty();
    Eventually.holds("an event", () -> !buckets.events.isEmpty());
    assertThat(buckets.events)
        .singleElement()
        .satisfies(event -> {
          Json.Obj detail = event.requireObject("detail");
          assertThat(detail.requireString("reason")).isEqualTo("CompleteMultipartUpload");
          assertThat(detail.requireObject("object").requireString("key")).isEqualTo(KEY);
          assertThat(detail.requireObject("object").requireLong("size")).isEqualTo(object.size());
          assertThat(detail.requireObject("object").requireString("version-id"))
              .isEqualTo(object.version().orElseThrow());
        });
  }

  @RepeatedTest(20)
  void areCompletedOnceHoweverOftenItIsAsked() throws Exception {
    Multipart upload = started();
    List<SentPart> parts = List.of(send(upload, 1, random(3, SMALLEST)));
    List<Completion> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Completion>> asked = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        asked.add(threads.submit(() -> buckets.uploads().complete(upload, parts)));
      }
      for (Future<Completion> one : asked) {
        outcomes.add(one.get());
      }
    }
    outcomes.add(buckets.uploads().complete(upload, parts));

    assertThat(outcomes).contains(Completion.DONE);
    // A store may answer a repetition with success.
    assertThat(outcomes).isSubsetOf(Completion.DONE, Completion.STOOD_ALREADY);
    assertThat(buckets.traces("uploads", KEY)).isEqualTo(1);
    buckets.put("uploads", "in/last", "the last event");
    Eventually.holds("the last event", () -> buckets.events.size() > 1);
    assertThat(buckets.events).hasSize(2);
  }

  @Test
  void areNotCompletedOverAnObjectThatStands() {
    Multipart upload = started();
    Multipart second = started();
    List<SentPart> parts = List.of(send(upload, 1, random(4, 10)));
    List<SentPart> others = List.of(send(second, 1, random(5, 10)));

    assertThat(buckets.uploads().started(KEY)).contains(upload);
    assertThat(buckets.uploads().complete(upload, parts)).isEqualTo(Completion.DONE);
    assertThat(buckets.uploads().complete(second, others)).isEqualTo(Completion.STOOD_ALREADY);
    assertThat(buckets.uploads().read(object(), in -> in.readAllBytes())).contains(random(4, 10));
  }

  private UploadedObject object() {
    return buckets.uploads().head(KEY).orElseThrow();
  }

  @Test
  void areCompletedOnlyAsTheyAre() {
    Multipart upload = started();
    SentPart old = send(upload, 1, random(6, SMALLEST));
    SentPart first = send(upload, 1, random(7, SMALLEST));
    SentPart small = send(upload, 2, random(8, 100));
    SentPart last = send(upload, 3, random(9, 100));
    SentPart wrongHash = new SentPart(1, first.etag(), old.sha256());
    SentPart never = new SentPart(4, last.etag(), last.sha256());

    for (List<SentPart> wrong :
        List.of(
            List.<SentPart>of(),
            List.of(old, small),
            List.of(wrongHash, small),
            List.of(first, never),
            List.of(first, small, last))) {
      assertThat(buckets.uploads().complete(upload, wrong)).isEqualTo(Completion.PARTS_DIFFER);
    }
    assertThat(buckets.uploads().head(KEY)).isEmpty();
    assertThat(buckets.uploads().parts(upload)).hasSize(3);

    assertThat(buckets.uploads().complete(upload, List.of(first, small)))
        .isEqualTo(Completion.DONE);
    assertThat(object().size()).isEqualTo(SMALLEST + 100L);
  }

  @Test
  void leaveNothingWhenTheyAreDiscarded() {
    buckets.put("uploads", KEY + "0", "a neighbour");
    Multipart upload = started();
    SentPart part = send(upload, 1, random(10, 10));
    buckets.uploads().complete(upload, List.of(part));
    Multipart other = started();
    send(other, 1, random(11, 10));
    var late = buckets.uploads().part(other, 2, 10, Hash.sha256(random(12, 10)));
    UploadedObject object = object();

    buckets.uploads().discard(KEY);
    buckets.uploads().discard(KEY);

    assertThat(sender.send(late, random(12, 10)).statusCode()).isEqualTo(404);
    assertThat(buckets.uploads().parts(other)).isEmpty();
    assertThat(buckets.uploads().complete(other, List.of(part))).isEqualTo(Completion.NOT_THERE);
    assertThat(buckets.uploads().head(KEY)).isEmpty();
    assertThat(buckets.uploads().read(object, in -> in.readAllBytes())).isEmpty();
    assertThat(buckets.traces("uploads", KEY + "0")).isEqualTo(1);
    assertThat(buckets.traces("uploads", KEY)).isEqualTo(1);
  }

  @Test
  void goOnAfterARestart(@TempDir Path folder) {
    byte[] first = random(13, SMALLEST);
    byte[] last = random(14, 7);
    Multipart upload;
    SentPart sent;
    try (BucketFixture before = kept(folder)) {
      upload = before.uploads().start(KEY, "video/mp4");
      sent = send(before, upload, 1, first);
    }
    try (BucketFixture after = kept(folder)) {
      assertThat(after.uploads().started(KEY)).contains(upload);
      assertThat(after.uploads().parts(upload))
          .containsExactly(new HeldPart(1, SMALLEST, sent.etag(), Optional.of(Hash.sha256(first))));
      SentPart second = send(after, upload, 2, last);
      assertThat(after.uploads().complete(upload, List.of(sent, second)))
          .isEqualTo(Completion.DONE);
      UploadedObject object = after.uploads().head(KEY).orElseThrow();
      assertThat(after.uploads().read(object, in -> Hash.sha256(in.readAllBytes())))
          .contains(Hash.sha256(first, last));
    }
  }

  private static BucketFixture kept(Path folder) {
    return new BucketFixture(Optional.of(folder), Clock.systemUTC(), _ -> Json.obj());
  }
}
