package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.act.ConductAct;
import org.microcourt.json.Json;
import org.microcourt.platform.configuration.CallObserver;
import org.microcourt.platform.fixture.Court;
import org.microcourt.record.Entry;

/// A judge keeps order: who is warned and muted, who learns of it, and what was on its way.
class ConductIT {
  private static final Json.Obj S1 = Json.obj("session", "s1");
  private static final Json.Obj PLAINTIFF = S1.with("participant", "p2");
  private static final int SENDERS = 8;
  private static final int MESSAGES = 6;

  private final CourtUnderTest court = new CourtUnderTest();

  @BeforeEach
  void sit() {
    court.open("plaintiff=PLAINTIFF", "defendant=DEFENDANT", "witness=WITNESS");
    court.write(
        "judge-zhou", "session.schedule", Json.obj("type", "INQUIRY", "mode", "SYNCHRONOUS"));
    for (String party : List.of("plaintiff", "defendant")) {
      Json.Obj answer = S1.with("notice", Court.POLICY.noticeVersion()).with("agreed", true);
      court.write(party, "session.consent", answer);
    }
    court.write("judge-zhou", "session.open", S1);
    court.write("plaintiff", "session.enter", S1);
    court.write("defendant", "session.enter", S1);
  }

  @AfterEach
  void close() {
    court.close();
  }

  private static Json.Obj say(String words) {
    return S1.with("text", words);
  }

  @Test
  void everybodyInTheSessionLearnsOfItAndAPhoneThatComesBackKnowsIt() {
    List.of("plaintiff", "defendant", "witness").forEach(court::connect);
    court.write("judge-zhou", "conduct.warn", PLAINTIFF.and(warning("WARNING")));
    court.write(
        "judge-zhou", "conduct.mute", PLAINTIFF.and(Json.obj("minutes", 10, "reason", "辱骂。")));

    for (String party : List.of("plaintiff", "defendant")) {
      assertThat(kinds(party)).containsExactly("conduct.warned", "conduct.muted");
      Json.Obj state = court.read(party, "courtroom.describe", null).objects("conduct").getFirst();
      assertThat(state.requireLong("warnings")).isEqualTo(1);
      Json.Obj mute = state.requireObject("mute");
      assertThat(Instant.parse(mute.requireString("until")))
          .isEqualTo(court.clock.instant().plus(Duration.ofMinutes(10)));
      assertThat(mute.requireString("reason")).isEqualTo("辱骂。");
    }
    assertThat(kinds("witness")).as("who is not heard").isEmpty();
    assertThat(court.read("witness", "courtroom.describe", null).objects("conduct")).isEmpty();
  }

  @Test
  void whoIsMutedNeitherSpeaksNorIsSeenToWriteUntilTheTimeIsOver() {
    court.connect("defendant");
    court.write(
        "judge-zhou", "conduct.mute", PLAINTIFF.and(Json.obj("minutes", 10, "reason", "辱骂。")));
    assertThat(court.refusal("plaintiff", "message.post", say("我不服"))).isEqualTo("muted");
    assertThat(court.refusal("plaintiff", "message.typing", S1)).isEqualTo("muted");
    assertThat(signals("defendant")).isEmpty();
    court.clock.advance(Duration.ofMinutes(10));
    court.write("plaintiff", "message.post", say("现在可以说了"));
    court.read("plaintiff", "message.typing", S1);
    assertThat(signals("defendant")).isNotEmpty();
  }

  @Test
  void aMessageThatTheMuteOvertakesIsRefused() {
    AtomicBoolean muted = new AtomicBoolean();
    CallObserver slow =
        new CallObserver() {
          @Override
          public void sending(Call call) {
            if (call.operation().equals("PutItem") && muted.compareAndSet(false, true)) {
              court.write("judge-zhou", "conduct.mute", PLAINTIFF.with("reason", "辱骂。"));
            }
          }
        };
    ActionsHandler process = court.process(slow);
    String frame = court.frame("message.post", "another-phone:1", say("抢先一句"));
    Json.Obj reply = court.reply(process, "plaintiff", frame);
    assertThat(muted).isTrue();
    assertThat(CourtUnderTest.code(reply)).isEqualTo("muted");
    assertThat(spoken(0)).isEmpty();
  }

  @Test
  void nothingIsSaidBehindAMuteHoweverManyMessagesAreOnTheirWay() throws Exception {
    List<Future<List<Json.Obj>>> phones = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int sender = 0; sender < SENDERS; sender++) {
        String device = "phone-number-" + sender;
        phones.add(threads.submit(() -> post(device)));
      }
      court.write("judge-zhou", "conduct.mute", PLAINTIFF.with("reason", "辱骂。"));
    }
    long mute =
        record().stream()
            .filter(entry -> entry.act() instanceof ConductAct.Muted)
            .mapToLong(Entry::seq)
            .findAny()
            .orElseThrow();
    assertThat(spoken(mute)).isEmpty();
    int accepted = 0;
    for (Future<List<Json.Obj>> phone : phones) {
      for (Json.Obj reply : phone.get()) {
        boolean ok = reply.bool("ok", false);
        accepted += ok ? 1 : 0;
        assertThat(ok ? "" : CourtUnderTest.code(reply)).isIn("", "muted");
      }
    }
    assertThat(spoken(0)).as("whoever was told that it was said").hasSize(accepted);
  }

  /// Each until one is refused.
  private List<Json.Obj> post(String device) {
    ActionsHandler process = court.process(CallObserver.NONE);
    List<Json.Obj> replies = new ArrayList<>();
    for (int n = 1; n <= MESSAGES; n++) {
      String frame = court.frame("message.post", device + ":" + n, say(device + n));
      Json.Obj reply = court.reply(process, "plaintiff", frame);
      while (isBusy(reply)) {
        reply = court.reply(process, "plaintiff", frame);
      }
      replies.add(reply);
      if (!reply.bool("ok", false)) {
        return replies;
      }
    }
    return replies;
  }

  private static boolean isBusy(Json.Obj reply) {
    return !reply.bool("ok", false) && CourtUnderTest.code(reply).equals("busy");
  }

  private static Json.Obj warning(String warning) {
    return Json.obj("warning", warning, "reason", "打断他人。");
  }

  private List<Entry> record() {
    List<Entry> record = new ArrayList<>();
    court.platform().records().entries(court.courtroom, 0).forEach(record::add);
    return record;
  }

  private List<Entry> spoken(long after) {
    return record().stream()
        .filter(entry -> entry.seq() > after && entry.act() instanceof Act.MessagePosted)
        .toList();
  }

  private List<String> kinds(String person) {
    return court.gateway.entries(person).stream()
        .flatMap(entry -> entry.string("kind").stream())
        .toList();
  }

  private List<Json.Obj> signals(String person) {
    return court.gateway.frames(person).stream()
        .filter(frame -> frame.get("signal").isPresent())
        .toList();
  }
}
