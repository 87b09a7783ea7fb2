package org.microcourt.bench;

import java.time.Duration;
import java.util.SplittableRandom;
import org.microcourt.bench.peer.Layout;

/// So many writers, each sending one message after the other, with a random pause of this mean in
/// between or none. In one room they all write there; with several rooms each has one of its own.
record Load(Layout layout, int writers, Duration think) {
  int room(int writer) {
    return layout.rooms() == 1 ? 0 : writer;
  }

  int member(int writer) {
    return layout.rooms() == 1 ? writer : 0;
  }

  boolean isPaced() {
    return think.isPositive();
  }

  /// A pause from half to one and a half of the mean.
  Duration pause(SplittableRandom random) {
    long mean = think.toNanos();
    return mean == 0 ? Duration.ZERO : Duration.ofNanos(mean / 2 + random.nextLong(mean));
  }
}
