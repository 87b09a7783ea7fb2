package org.microcourt.courtroom.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.microcourt.json.Json;

/// The calls of a story: one in which somebody comes, goes and declines.
final class StoryOfCalls {
  private static final Json.Obj CALL = Json.obj("call", "v1");

  private final Story story;

  StoryOfCalls(Story story) {
    this.story = story;
  }

  void make() {
    Json.Obj start = Json.obj("medium", "VIDEO").with("callees", List.of("p2", "p3", "p4"));
    story.write("zhou", "call.start", start);
    story.write("lin", "call.join", CALL);
    story.write("chen", "call.decline", CALL);
    assertThat(story.read("lin", "call.servers", CALL).objects("iceServers")).hasSize(2);
    Json.Obj there = CALL.with("to", "p1").with("from", "phone-of-lin");
    story.read("lin", "call.signal", there);
    Json.Obj offer = Json.obj("type", "offer", "sdp", "v=0\r\ns=-\r\n");
    Json.Obj way = Json.obj("candidate", "candidate:1 1 UDP 1 192.0.2.7 9 typ host", "mid", "0");
    Json.Obj answer = CALL.with("to", "p2").with("from", "phone-of-zhou");
    story.read(
        "zhou",
        "call.signal",
        answer
            .with("for", "phone-of-lin")
            .with("description", offer)
            .with("candidates", Json.of(List.of(way))));
    story.read("lin", "courtroom.describe", Json.obj());
    story.write("lin", "call.leave", CALL);
    story.write("zhou", "call.end", CALL);
    assertThat(story.read("chen", "courtroom.describe", Json.obj()).objects("calls")).hasSize(1);
  }
}
