package org.microcourt.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.microcourt.local.bucket.BucketFixture.bytes;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.ObjectStore.Put;
import org.microcourt.platform.objects.StoredObject;
import org.microcourt.record.Hash;

/// Objects that are written while they are sent.
class StreamedIT {
  private static final String KEY = "courtrooms/c1/exports/x1.zip";
  private static final int PART = 8 << 20;

  private final BucketFixture buckets = new BucketFixture();
  private final ObjectStore files = buckets.files();

  @AfterEach
  void stop() {
    buckets.close();
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 12_345})
  void standAsTheyWereWritten(int size) {
    byte[] body = random(size);

    StoredObject stored =
        files.replace(
            KEY,
            "application/zip",
            out -> {
              for (int from = 0; from < size; from += 100_000) {
                out.write(body, from, Math.min(100_000, size - from));
              }
            });

    assertThat(stored)
        .isEqualTo(new StoredObject(KEY, size, "application/zip", Optional.of(Hash.sha256(body))));
    assertThat(files.head(KEY).map(StoredObject::size)).contains((long) size);
    assertThat(files.get(KEY, in -> in.readAllBytes())).contains(body);
  }

  @Test
  void takeThePlaceOfWhatStood() {
    files.replace(KEY, "application/zip", out -> out.write(random(PART + 1)));
    files.replace(KEY, "application/zip", out -> out.write(bytes("again")));

    assertThat(files.get(KEY, in -> in.readAllBytes())).contains(bytes("again"));
  }

  @Test
  void leaveNothingWhenTheWriterFails() {
    assertThatThrownBy(() ->
            files.replace(
                KEY,
                "application/zip",
                out -> {
                  out.write(random(PART + 1));
                  throw new IOException("cut off");
                }))
        .hasRootCauseMessage("cut off");

    assertThat(files.head(KEY)).isEmpty();
    assertThat(buckets.traces("files", KEY)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, PART + 10})
  void areKeptOnceUnderTheirHash(int size) {
    byte[] body = random(size);
    Hash sha256 = Hash.sha256(body);

    assertThat(files.put(KEY, "application/pdf", sha256, out -> out.write(body)))
        .isEqualTo(Put.STORED);
    assertThat(
            files.put(
                KEY,
                "application/pdf",
                sha256,
                _ -> {
                  throw new IllegalStateException("not asked");
                }))
        .isEqualTo(Put.STOOD_ALREADY);
    assertThat(files.head(KEY).flatMap(StoredObject::sha256)).contains(sha256);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, PART + 10})
  void areRefusedWithOtherBytes(int size) {
    Hash other = Hash.sha256(bytes("other"));

    assertThatThrownBy(
            () -> files.put(KEY, "application/pdf", other, out -> out.write(random(size))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(buckets.traces("files", KEY)).isZero();
  }
}
