package org.microcourt.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

class KeptCourtroomsTest {
  private static final long ONE = kept("a", 1).weight();

  @Test
  void letsTheCourtroomGoThatWasNotUsedForLongest() {
    KeptCourtrooms kept = new KeptCourtrooms(2, Long.MAX_VALUE);
    kept.put(kept("a", 1));
    kept.put(kept("b", 1));
    assertThat(kept.get("a")).isPresent();
    kept.put(kept("c", 1));

    assertThat(kept.get("a")).isPresent();
    assertThat(kept.get("b")).isEmpty();
    assertThat(kept.get("c")).isPresent();
  }

  @Test
  void isBoundedInMemoryToo() {
    KeptCourtrooms kept = new KeptCourtrooms(100, 3 * ONE);
    for (int i = 0; i < 50; i++) {
      kept.put(kept("c" + i, 1));
      kept.put(kept("c" + i, 2));
    }
    assertThat(kept.size()).isEqualTo(3);
  }

  @Test
  void neverGoesBack() {
    KeptCourtrooms kept = new KeptCourtrooms(2, Long.MAX_VALUE);
    kept.put(kept("a", 7));
    kept.put(kept("a", 6));
    assertThat(kept.get("a").map(Kept::seq)).contains(7L);
  }

  @Test
  void keepsNothingOfACourtroomThatIsNone() {
    KeptCourtrooms kept = new KeptCourtrooms(2, Long.MAX_VALUE);
    kept.put(Kept.none("a"));
    assertThat(kept.size()).isZero();
  }

  private static Kept kept(String id, long seq) {
    Courtroom empty = Courtroom.empty(id);
    Courtroom later =
        new Courtroom(
            new Entry.Head(id, seq, Instant.EPOCH, Hash.ZERO),
            empty.caseInfo(),
            empty.participantsById(),
            empty.sessionsById(),
            empty.recent(),
            empty.restricted(),
            empty.testimonies(),
            empty.documents(),
            empty.itemsById(),
            empty.evidence(),
            empty.signatures(),
            empty.exportsById(),
            empty.motionsById(),
            empty.callsById(),
            empty.conduct());
    return new Kept(later, Acks.NONE);
  }
}
