package org.microcourt.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// An event that comes twice makes two functions remove the same upload beside each other: S3 says
/// to both that it is gone.
class DiscardIT {
  private static final int ROUNDS = 15;
  private static final int AT_ONCE = 4;

  @Test
  void whatSeveralDiscardAtOnceIsGoneAndNobodyIsRefused() throws Exception {
    try (BucketFixture buckets = new BucketFixture();
        ExecutorService phones = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int round = 0; round < ROUNDS; round++) {
        String key = "room/u" + round;
        buckets.put("uploads", key, "first");
        buckets.put("uploads", key, "second");
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          all.add(
              phones.submit(() -> {
                start.await();
                buckets.uploads().discard(key);
                return key;
              }));
        }
        for (Future<?> one : all) {
          assertThatCode(one::get).as(key).doesNotThrowAnyException();
        }
        assertThat(buckets.traces("uploads", key)).as(key).isZero();
      }
    }
  }
}
