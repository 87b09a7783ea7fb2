package org.microcourt.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.session.AsyncHearingFindings;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

class ActTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Participant AGENT =
      new Participant(
          "p5", "sub", "李𠮷", Role.AGENT, Optional.of("p4"), Optional.of(Authority.SPECIAL), false);
  private static final DocumentRef DOCUMENT =
      new DocumentRef(
          1,
          "调解笔录",
          "TRANSCRIPT",
          DocumentRef.Volume.MAIN,
          4,
          99,
          Hash.ZERO,
          "application/pdf",
          "k",
          Optional.of("s1"));

  static final List<Act> SAMPLES =
      List.of(
          new Act.CourtroomCreated(
              new CaseInfo("号", "由", "院", CaseInfo.Procedure.SMALL_CLAIMS), AGENT),
          new Act.ParticipantAdded(AGENT),
          new Act.ParticipantRemoved("p5", "辞去委托"),
          new Act.SessionScheduled(
              new Plan(
                  "s1",
                  SessionType.HEARING,
                  Mode.ASYNCHRONOUS,
                  "第一次",
                  Optional.of(new Period(NOON, NOON.plusSeconds(60))),
                  Optional.of(new AsyncHearingFindings("申请", "困难", "无争议")))),
          new Act.SessionConsented(
              "s1", SessionType.HEARING, Mode.ASYNCHRONOUS, "2026-01", true, Optional.of("p4")),
          new Act.SessionOpened("s1"),
          new Act.SessionEntered("s1", NOON, "2"),
          new Act.SessionAdvanced("s1", Segment.DEBATE),
          new Act.SessionClosed("s1", Optional.of("审理终结")),
          new Act.TalkOpened("s1", Role.DEFENDANT),
          new Act.TalkClosed("s1", Role.DEFENDANT),
          new Act.WitnessCalled("s1", "p7"),
          new Act.WitnessDismissed("s1", "p7"),
          new Act.MessagePosted(Optional.of("s1"), "话", Optional.of(3L), List.of("p4")),
          new Act.MessageWithdrawn(7, Optional.of("s1")),
          new Act.TranscriptDrafted("s1", DOCUMENT),
          new Act.DocumentFiled(DOCUMENT));

  @Test
  void everyKindReadsBackWhatItWrites() {
    for (Act act : SAMPLES) {
      assertThat(Act.of(act.kind(), Json.parseObject(act.body().text()))).isEqualTo(act);
    }
  }

  @Test
  void everyActHasAKindAndASampleHere() {
    Set<String> acts = new TreeSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(Act.class));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (type.isSealed()) {
        open.addAll(Arrays.asList(type.getPermittedSubclasses()));
      } else {
        acts.add(type.getSimpleName());
      }
    }
    assertThat(SAMPLES.stream().map(a -> a.getClass().getSimpleName())).hasSameElementsAs(acts);
    assertThat(SAMPLES.stream().map(Act::kind))
        .hasSameElementsAs(
            Arrays.stream(ActKind.values()).map(ActKind::text).collect(Collectors.toSet()));
  }

  @Test
  void anUnknownKindIsNamed() {
    assertThatThrownBy(() -> Act.of("verdict.guessed", Json.obj()))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("verdict.guessed");
  }
}
