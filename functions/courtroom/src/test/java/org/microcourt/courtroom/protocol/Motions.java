package org.microcourt.courtroom.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.microcourt.json.Json;

/// The motions of a story: one of each kind, decided, taken back, and one that stops the judge.
final class Motions {
  private final Story story;
  private final SmallCourt court;

  Motions(Story story, SmallCourt court) {
    this.story = story;
    this.court = court;
  }

  void make() {
    story.write("lin", "motion.file", Json.obj("kind", "OFFLINE", "reason", "不会使用手机。"));
    story.write(
        "zhou", "motion.decide", Json.obj("motion", "m1", "granted", true, "reason", "情况属实。"));
    Json.Obj stolen =
        Json.obj("kind", "REPUDIATION", "entry", 9, "cause", "STOLEN_ACCOUNT", "reason", "手机遗失。");
    story.write("chen", "motion.file", stolen);
    story.write("chen", "motion.withdraw", Json.obj("motion", "m2"));
    Json.Obj challenge =
        Json.obj("kind", "CHALLENGE", "participant", "p1", "ground", "INTEREST", "reason", "持有股份。");
    story.write("gao", "motion.file", challenge.with("onBehalfOf", "p3"));
    Json.Obj room = story.read("zhou", "courtroom.describe", Json.obj());
    assertThat(room.objects("motions")).hasSize(3);
    Json.Obj message = Json.obj("text", "我来说明。");
    Json.Obj frame =
        SmallCourt.frame("message.post", court.writeId("zhou"), story.courtroom(), message);
    assertThat(story.error("zhou", frame).requireString("code")).isEqualTo("challenged-pauses");
    story.write("gao", "motion.withdraw", Json.obj("motion", "m3"));
  }
}
