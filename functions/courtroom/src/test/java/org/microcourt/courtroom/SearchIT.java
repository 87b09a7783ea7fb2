package org.microcourt.courtroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.platform.fixture.Court;

/// Searching a record from a phone.
class SearchIT {
  private final CourtUnderTest court = new CourtUnderTest();

  @AfterEach
  void close() {
    court.close();
  }

  @Test
  void findsBySpeakerMatterAndTime() {
    court.open("plaintiff=PLAINTIFF", "defendant=DEFENDANT");
    say("judge-zhou", "双方是否同意分期？");
    court.clock.advance(Duration.ofHours(1));
    say("judge-zhou", "请就分期的期数说明。");

    assertThat(found("plaintiff", Json.obj("text", "分期"))).containsExactly(5L, 4L);
    assertThat(found("plaintiff", Json.obj("text", "分期", "by", "p2"))).isEmpty();
    assertThat(found("plaintiff", Json.obj("by", "p1", "about", "message")))
        .containsExactly(5L, 4L);
    assertThat(found("plaintiff", Json.obj("text", "defendant", "about", "participant")))
        .containsExactly(3L);
    String half = Court.NOON.plus(Duration.ofMinutes(30)).toString();
    assertThat(found("plaintiff", Json.obj("text", "分期", "from", half))).containsExactly(5L);
    assertThat(found("plaintiff", Json.obj("text", "分期", "to", half))).containsExactly(4L);
    assertThat(court.refusal("plaintiff", "record.search", Json.obj("about", "weather")))
        .isEqualTo("invalid-field");
  }

  @Test
  void findsForEachReaderWhatTheyMaySee() {
    court.open("plaintiff=PLAINTIFF", "clerk=CLERK", "witness=WITNESS");
    say("judge-zhou", "公开：底价另议");
    court.write("judge-zhou", "message.post", Json.obj("text", "合议：底价八万", "audience", "court"));

    assertThat(found("clerk", Json.obj("text", "底价"))).containsExactly(6L, 5L);
    assertThat(found("plaintiff", Json.obj("text", "底价"))).containsExactly(5L);
    assertThat(found("plaintiff", Json.obj())).doesNotContain(6L);
    assertThat(found("witness", Json.obj("text", "底价"))).isEmpty();
    court.write(
        "judge-zhou", "participant.remove", Json.obj("participant", "p2", "reason", "退出诉讼"));
    assertThat(court.refusal("plaintiff", "record.search", Json.obj("text", "底价")))
        .isEqualTo("not-found");
  }

  @Test
  void doesNotFindWhatWasWithdrawnWhereverThePageBegins() {
    court.open("plaintiff=PLAINTIFF");
    say("judge-zhou", "说错的数字");
    say("judge-zhou", "其间的话");
    court.write("judge-zhou", "message.withdraw", Json.obj("message", 3));

    assertThat(found("plaintiff", Json.obj("text", "说错"))).isEmpty();
    assertThat(found("plaintiff", Json.obj("text", "说错", "before", 4))).isEmpty();
    assertThat(found("plaintiff", Json.obj("text", "其间", "before", 5))).containsExactly(4L);
  }

  @Test
  void goesThroughALongRecordPieceByPiece() {
    court.open("plaintiff=PLAINTIFF");
    say("judge-zhou", "最早的一句");
    for (int n = 0; n < 70; n++) {
      say("judge-zhou", "第" + n + "句" + "长".repeat(200));
    }
    List<Long> all = new ArrayList<>();
    Optional<Long> before = Optional.empty();
    do {
      Json.Obj reply =
          search("plaintiff", Json.obj("about", "message", "limit", 50, "before", before));
      reply.objects("hits").forEach(hit -> all.add(hit.requireLong("seq")));
      before =
          reply.bool("more", true) ? Optional.of(reply.requireLong("before")) : Optional.empty();
    } while (before.isPresent());
    assertThat(all)
        .hasSize(71)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(found("plaintiff", Json.obj("text", "最早"))).containsExactly(3L);
  }

  private void say(String person, String text) {
    court.write(person, "message.post", Json.obj("text", text));
  }

  private List<Long> found(String person, Json.Obj question) {
    return search(person, question).objects("hits").stream()
        .map(hit -> hit.requireLong("seq"))
        .toList();
  }

  private Json.Obj search(String person, Json.Obj question) {
    Json.Obj reply = court.read(person, "record.search", question);
    assertThat(reply.text().getBytes(StandardCharsets.UTF_8).length).isLessThan(30_000);
    return reply;
  }
}
