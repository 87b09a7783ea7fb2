package org.microcourt.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.local.fixture.Eventually;
import org.microcourt.platform.objects.Completion;
import org.microcourt.platform.objects.HeldPart;
import org.microcourt.platform.objects.Multipart;
import org.microcourt.platform.objects.SentPart;
import org.microcourt.platform.objects.UploadedObject;
import org.microcourt.platform.objects.Uploads;
import org.microcourt.record.Hash;

/// Forty files from four phones on a rough network: cut connections, parts in any order and
/// repeated, completions repeated. Each file is there once, with the bytes that were sent.
class CutUploadsIT {
  private static final int FILES = 40;
  private static final int PHONES = 4;
  private static final int LARGEST = 40 * 1024 * 1024;
  private static final int PART = 5 * 1024 * 1024;

  private final BucketFixture buckets = new BucketFixture();

  /// A file that a phone has sent.
  private record Sent(String key, long size, Hash sha256, boolean inParts, int cuts) {}

  @AfterEach
  void stop() {
    buckets.close();
  }

  @Test
  void arriveWholeAndOnce() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("CutUploadsIT -Dseed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<Sent> sent = new ArrayList<>();
    try (ExecutorService phones = Executors.newFixedThreadPool(PHONES)) {
      List<Future<Sent>> sending = new ArrayList<>();
      for (int i = 0; i < FILES; i++) {
        String key = "in/c1/u" + i;
        SplittableRandom own = random.split();
        int size = i == 0 ? LARGEST : size(own);
        sending.add(phones.submit(() -> send(key, size, own)));
      }
      for (Future<Sent> one : sending) {
        sent.add(one.get());
      }
    }

    assertThat(sent.stream().mapToInt(Sent::cuts).sum()).isGreaterThan(FILES / 2);
    sent.forEach(this::arrivedWhole);
    // What was cut is still being cleared away.
    Eventually.holds(
        "nothing but the files",
        () ->
            buckets.client.listObjectsV2(list -> list.bucket("uploads")).contents().size()
                == FILES);
    assertThat(buckets.client.listMultipartUploads(list -> list.bucket("uploads")).uploads())
        .isEmpty();
    eachIsAnnounced(sent);
  }

  /// As many small ones as large ones.
  private static int size(SplittableRandom random) {
    return (int) Math.exp(random.nextDouble(Math.log(LARGEST)));
  }

  private Sent send(String key, int size, SplittableRandom random) throws IOException {
    byte[] body = new byte[size];
    random.nextBytes(body);
    RoughNetwork network = new RoughNetwork(random);
    boolean inParts = size > PART || random.nextInt(4) == 0;
    Hash sha256 = Hash.sha256(body);
    if (inParts) {
      sendParts(key, body, network, random);
    } else {
      network.send(uploads().put(key, "image/jpeg", size, sha256), body);
    }
    return new Sent(key, size, sha256, inParts, network.cuts());
  }

  private void sendParts(String key, byte[] body, RoughNetwork network, SplittableRandom random)
      throws IOException {
    Multipart upload = uploads().start(key, "video/mp4");
    List<Integer> order = new ArrayList<>();
    int count = (body.length + PART - 1) / PART;
    for (int number = 1; number <= count; number++) {
      order.addAll(Collections.nCopies(1 + random.nextInt(2), number));
    }
    Collections.shuffle(order, new Random(random.nextLong()));
    for (int number : order) {
      byte[] part =
          Arrays.copyOfRange(body, (number - 1) * PART, Math.min(number * PART, body.length));
      network.send(uploads().part(upload, number, part.length, Hash.sha256(part)), part);
    }
    List<SentPart> parts = held(uploads().started(key).orElseThrow());
    assertThat(parts).hasSize(count);
    assertThat(uploads().complete(upload, parts)).isEqualTo(Completion.DONE);
    for (int again = random.nextInt(3); again > 0; again--) {
      assertThat(uploads().complete(upload, parts)).isIn(Completion.DONE, Completion.STOOD_ALREADY);
    }
  }

  /// A phone that has started anew asks what the store has.
  private List<SentPart> held(Multipart upload) {
    List<SentPart> parts = new ArrayList<>();
    for (HeldPart part : uploads().parts(upload)) {
      parts.add(new SentPart(part.number(), part.etag(), part.sha256().orElseThrow()));
    }
    return parts;
  }

  private Uploads uploads() {
    return buckets.uploads();
  }

  private void arrivedWhole(Sent file) {
    UploadedObject object = uploads().head(file.key()).orElseThrow();
    assertThat(object.size()).isEqualTo(file.size());
    assertThat(uploads().read(object, CutUploadsIT::hash)).contains(file.sha256());
    if (file.inParts()) {
      long versions =
          buckets
              .client
              .listObjectVersions(list -> list.bucket("uploads").prefix(file.key()))
              .versions()
              .stream()
              .filter(version -> version.key().equals(file.key()))
              .count();
      assertThat(versions).as(file.key()).isEqualTo(1);
    }
  }

  private static Hash hash(InputStream in) {
    try (DigestInputStream digested =
        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return Hash.ofBytes(digested.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A put whose answer was lost is sent again, so it may be announced again; parts are one object.
  private void eachIsAnnounced(List<Sent> sent) {
    buckets.put("uploads", "in/last", "the last event");
    Eventually.holds("the last event", () -> announced("in/last") == 1);
    for (Sent file : sent) {
      Eventually.holds(file.key(), () -> announced(file.key()) > 0);
      if (file.inParts()) {
        assertThat(announced(file.key())).as(file.key()).isEqualTo(1);
      }
    }
  }

  private long announced(String key) {
    return buckets.events.stream()
        .map(event -> event.requireObject("detail").requireObject("object"))
        .filter((Json.Obj object) -> object.requireString("key").equals(key))
        .count();
  }
}
