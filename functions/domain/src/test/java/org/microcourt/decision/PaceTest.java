package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microcourt.rule.Refusal;
import org.microcourt.session.SessionType;

class PaceTest {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

  /// Whatever somebody tries, in no stretch of time is more done than the burst and what it gives.
  @Property
  void letsThroughTheBurstAndOneInEachInterval(
      @ForAll @IntRange(min = 1, max = 6) int burst,
      @ForAll @IntRange(min = 1, max = 3_000) int millis,
      @ForAll @Size(max = 60) List<@IntRange(max = 2_000) Integer> pauses) {
    Pace pace = new Pace(burst, Duration.ofMillis(millis));
    List<Instant> done = new ArrayList<>();
    Instant now = NOON;
    for (int pause : pauses) {
      now = now.plusMillis(pause);
      Optional<Duration> wait = pace.wait(done, now);
      if (wait.isEmpty()) {
        done.add(now);
      } else {
        assertThat(pace.wait(done, now.plus(wait.get()))).isEmpty();
      }
    }

    for (int from = 0; from < done.size(); from++) {
      for (int to = from; to < done.size(); to++) {
        long time = Duration.between(done.get(from), done.get(to)).toMillis();
        assertThat(to - from + 1L).isLessThanOrEqualTo(burst + time / millis);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "0/PT1S", "30/P1D", "30/PT0S", "-1/PT1S", "30/PT1S ", "3/PT.S"})
  void isReadStrictly(String text) {
    assertThatThrownBy(() -> Pace.parse(text)).isInstanceOf(RuntimeException.class);
    assertThat(Pace.parse("30/PT0.5S")).isEqualTo(new Pace(30, Duration.ofMillis(500)));
  }

  @Test
  void holdsUpWhoeverSpeaksTooOftenAndNobodyElse() {
    Room room = Room.sitting(SessionType.INQUIRY);
    CourtPolicy policy = Room.POLICY.with(new Pace(2, Duration.ofSeconds(3)));
    room.ok("plaintiff", Room.say("s1", "一"));
    room.ok("plaintiff", Room.say("s1", "二"));

    Refusal refusal = refusal(room, "plaintiff", policy).orElseThrow();
    assertThat(refusal.code()).isEqualTo("too-many");
    assertThat(refusal.retryAfter()).hasValue(3L);
    assertThat(refusal(room, "defendant", policy)).isEmpty();

    room.pass(Duration.ofSeconds(3));
    assertThat(refusal(room, "plaintiff", policy)).isEmpty();
  }

  private static Optional<Refusal> refusal(Room room, String person, CourtPolicy policy) {
    Decision decision =
        Decisions.decide(
            room.courtroom(), room.actor(person), Room.say("s1", "三"), policy, room.now());
    return decision instanceof Decision.Refused(Refusal why) ? Optional.of(why) : Optional.empty();
  }
}
