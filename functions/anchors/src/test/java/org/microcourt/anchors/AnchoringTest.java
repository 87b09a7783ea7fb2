package org.microcourt.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Head;
import org.microcourt.anchors.Anchoring.Made;
import org.microcourt.platform.seal.SealException;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

class AnchoringTest {
  private static final AnchorHour SIX = AnchorHour.of(Town.MORNING);

  private final Town town = new Town();

  private void pass(Duration time) {
    town.clock.advance(time);
  }

  @Test
  void anchorsTheHeadsOfAnHourWhenItIsOver() {
    town.say("a");
    town.say("b");
    Entry last = town.say("a");
    assertThat(town.call()).isEqualTo(new Made(1, 0, false));
    pass(Duration.ofMinutes(54));
    assertThat(town.call()).isEqualTo(new Made(0, 0, false));
    pass(Duration.ofMinutes(1));
    assertThat(town.call()).isEqualTo(new Made(1, 2, false));

    assertThat(town.log()).hasSize(2);
    assertThat(town.leaves(SIX)).contains(new Head("a", 2, last.chain()).leaf());
    assertThat(town.leaves(SIX).stream().map(Hash::hex)).isSorted();
    town.assertAnchored("a");
    town.assertAnchored("b");
    assertThat(town.files.keys())
        .contains("anchors/2026/11/24/06.json", "anchors/2026/11/24/06.leaves");
  }

  @Test
  void takesTheHeadAsItWasAtTheEndOfTheHour() {
    Entry before = town.say("a");
    pass(Duration.ofMinutes(55));
    for (int i = 0; i < 300; i++) {
      town.say("a");
    }
    town.call();
    assertThat(town.leaves(SIX)).containsExactly(new Head("a", 1, before.chain()).leaf());
    pass(Duration.ofHours(1));
    town.call();
    town.assertAnchored("a");
  }

  @Test
  void anchorsAnHourWithoutHeadsAndCatchesUpInOrder() {
    town.say("a");
    pass(Duration.ofHours(30));
    town.say("b");
    pass(Duration.ofHours(3));
    assertThat(town.call().hours()).isEqualTo(1);
    // The log began with the last hour that was over; from now on none is left out.
    pass(Duration.ofHours(50));
    assertThat(town.call()).isEqualTo(new Made(50, 0, false));
    List<Anchor> log = town.log();
    assertThat(log).hasSize(51);
    assertThat(log.getLast().statement().root()).isEqualTo(Hash.sha256());
    assertThat(town.files.keys()).filteredOn(key -> key.endsWith(".leaves")).isEmpty();
  }

  @Test
  void doesNothingWhenItIsCalledAgain() {
    town.call();
    town.say("a");
    pass(Duration.ofHours(2));
    town.call();
    List<String> before = List.copyOf(town.files.keys());
    for (int i = 0; i < 3; i++) {
      assertThat(town.call().hours()).isZero();
    }
    assertThat(town.files.keys()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void leavesForTheNextCallWhatThereIsNoTimeFor() {
    town.call();
    pass(Duration.ofHours(10));
    AtomicInteger time = new AtomicInteger(4);
    assertThat(town.anchoring().run(() -> time.getAndDecrement() > 0))
        .isEqualTo(new Made(4, 0, true));
    assertThat(town.call()).isEqualTo(new Made(6, 0, false));
    assertThat(town.log()).hasSize(11);
  }

  @Test
  void anchorsAnEntryWhoseReactionIsHoursLate() {
    town.call();
    Entry late = town.silently("a");
    pass(Duration.ofHours(12));
    town.call();
    town.react(late);
    pass(Duration.ofHours(1));
    town.call();
    town.assertAnchored("a");
  }

  @Test
  void losesNothingAndDoublesNothingWhereverItDies() {
    int deaths = 0;
    for (boolean after : List.of(false, true)) {
      for (int at = 1; at < 40; at++) {
        Town mortal = new Town();
        mortal.call();
        mortal.say("a");
        mortal.say("b");
        mortal.clock.advance(Duration.ofHours(1));
        mortal.say("b");
        mortal.clock.advance(Duration.ofHours(1));
        mortal.lives = at;
        mortal.diesAfter = after;
        try {
          mortal.call();
        } catch (IllegalStateException e) {
          assertThat(e).hasMessage("cut off");
          deaths++;
        }
        // What comes between must not get lost, nor change what stands.
        mortal.say("c");
        mortal.lives = Integer.MAX_VALUE;
        mortal.clock.advance(Duration.ofHours(2));
        mortal.call();
        assertThat(mortal.log()).hasSize(5);
        List.of("a", "b", "c").forEach(mortal::assertAnchored);
        assertThat(mortal.anchors.from(new AnchorHour(0), 9)).isEqualTo(mortal.log());
      }
    }
    assertThat(deaths).isGreaterThan(12);
  }

  @Test
  void marksForALaterHourWhatDidNotGetIntoTheLeavesThatStand() {
    town.call();
    town.say("a");
    town.silently("b");
    pass(Duration.ofMinutes(56));
    // Dies after leaves and certificates, before the anchor.
    town.lives = 3;
    assertThatThrownBy(town::call).hasMessage("cut off");
    town.lives = Integer.MAX_VALUE;
    town.anchors.mark(SIX, "b");
    town.call();
    assertThat(town.leaves(SIX)).hasSize(1);
    pass(Duration.ofHours(1));
    town.call();
    town.assertAnchored("a");
    town.assertAnchored("b");
  }

  @Test
  void findsTheWholeLogAgainWhenTheTableHasLostIt() {
    town.call();
    town.say("a");
    pass(Duration.ofHours(20));
    town.call();
    List<Anchor> log = town.log();
    town.anchors.forget();
    pass(Duration.ofHours(1));
    assertThat(town.call().hours()).isEqualTo(log.size() + 1);
    assertThat(town.log()).startsWith(log.toArray(Anchor[]::new)).hasSize(log.size() + 1);
    assertThat(town.anchors.certificates(log.getLast().statement().certificate())).isPresent();
    town.assertAnchored("a");
  }

  @Test
  void goesOnWithNoOtherLog() {
    town.call();
    pass(Duration.ofHours(1));
    Anchor.Statement other =
        new Anchor.Statement(SIX, Hash.sha256(), 0, Hash.sha256(), Hash.ZERO, town.clock.instant());
    new LogFiles(town.files).put(Anchor.of(other, town.key.sign(other.digest())));
    assertThatThrownBy(town::call).hasMessageContaining("does not go on");
  }

  @Test
  void signsNothingWithACertificateThatDoesNotRun() {
    pass(Duration.ofDays(4000));
    assertThatThrownBy(town::call).isInstanceOf(SealException.class);
    assertThat(town.log()).isEmpty();
  }
}
