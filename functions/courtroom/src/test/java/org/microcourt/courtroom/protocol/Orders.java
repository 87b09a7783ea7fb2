package org.microcourt.courtroom.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.microcourt.json.Json;

/// The judge keeps order in a story's hearing.
final class Orders {
  private final Story story;
  private final SmallCourt court;

  Orders(Story story, SmallCourt court) {
    this.story = story;
    this.court = court;
  }

  void keep() {
    Json.Obj chen = Json.obj("session", "s2", "participant", "p3");
    story.write("zhou", "conduct.warn", chen.and(Json.obj("warning", "WARNING", "reason", "喧哗。")));
    story.write("zhou", "conduct.mute", chen.and(Json.obj("minutes", 10, "reason", "不听警告。")));
    Json.Obj room = story.read("chen", "courtroom.describe", Json.obj());
    assertThat(room.objects("conduct")).hasSize(1);
    Json.Obj message = Json.obj("session", "s2", "text", "我要说。");
    Json.Obj frame =
        SmallCourt.frame("message.post", court.writeId("chen"), story.courtroom(), message);
    Json.Obj refusal = story.error("chen", frame);
    assertThat(refusal.requireString("code")).isIn("muted", "enter-first");
    story.write("zhou", "conduct.unmute", chen);
  }
}
