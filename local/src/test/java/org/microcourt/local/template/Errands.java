package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.platform.objects.Uploads;

/// What a judge asks for that neither the demo nor another test of the template asks for.
public final class Errands {
  private final House house;

  private Errands(House house) {
    this.house = house;
  }

  /// Does all of it.
  public static void run() throws Exception {
    try (House house = new House()) {
      new Errands(house).ask();
    }
  }

  private void ask() {
    house.answer("ActionsFunction", SampleEvents.read("default-courtroom-create.json"));
    inside("record.read", "read-1", Json.obj("seq", 1));
    inside("anchor.list", "read-2", Json.obj());
    Json.Obj failure =
        Json.obj(
            "from", "2026-11-24T05:00:00.000Z",
            "to", "2026-11-24T05:30:00.000Z",
            "description", "停电。");
    body(Json.obj("action", "incident.record", "id", "incident-1", "body", failure));
    body(Json.obj("action", "incident.list", "id", "read-3", "body", Json.obj()));
    Json.Obj file =
        Json.obj(
            "name", "录像.mp4",
            "size", 2 * Uploads.PART_SIZE,
            "contentType", "video/mp4",
            "sha256", "0".repeat(64),
            "category", "OTHER");
    String upload =
        inside("evidence.request-upload", "judgePhone1:1", file).requireString("upload");
    Json.Obj sent = Json.obj("upload", upload);
    Json.Obj first = Json.obj("number", 1, "sha256", "0".repeat(64));
    inside("evidence.sign-upload", "read-4", sent.with("parts", List.of(first)));
    inside("evidence.sign-upload", "read-5", sent);
  }

  private Json.Obj inside(String action, String id, Json.Obj body) {
    return body(
        Json.obj("action", action, "id", id, "courtroom", SampleEvents.courtroom(), "body", body));
  }

  private Json.Obj body(Json.Obj frame) {
    Json.Obj event = SampleEvents.read("default-ping.json").with("body", frame.text());
    Json.Obj reply = Json.parseObject(house.answer("ActionsFunction", event).requireString("body"));
    assertThat(reply.bool("ok", false)).as(reply.text()).isTrue();
    return reply.requireObject("body");
  }
}
