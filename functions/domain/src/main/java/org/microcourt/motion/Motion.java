package org.microcourt.motion;

import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// What a party asks for, and why.
public sealed interface Motion {
  /// The reason, in the party's words.
  String reason();

  /// The name of its kind in the record and on the wire.
  String kind();

  /// Its members: `{"kind","reason",…}`.
  Json.Obj toJson();

  /// Whether both ask for the same, for whatever reason.
  boolean isSameAs(Motion other);

  /// 申请回避: that somebody who sits in the case leaves it (民诉法 arts. 47-50). `review` names the
  /// refused challenge that is to be looked at once more.
  record Challenge(
      String participant, ChallengeGround ground, Optional<String> review, String reason)
      implements Motion {
    @Override
    public String kind() {
      return "CHALLENGE";
    }

    @Override
    public Json.Obj toJson() {
      return Json.obj(
          "kind", kind(),
          "participant", participant,
          "ground", ground,
          "review", review,
          "reason", reason);
    }

    @Override
    public boolean isSameAs(Motion other) {
      return other instanceof Challenge(String whom, var _, var _, var _)
          && whom.equals(participant);
    }
  }

  /// 申请转为线下: that what follows is held offline (在线诉讼规则 art. 5). What was done online stays.
  record Offline(String reason) implements Motion {
    @Override
    public String kind() {
      return "OFFLINE";
    }

    @Override
    public Json.Obj toJson() {
      return Json.obj("kind", kind(), "reason", reason);
    }

    @Override
    public boolean isSameAs(Motion other) {
      return other instanceof Offline;
    }
  }

  /// 对账户行为的异议: that what an entry records was not done by the person whose account it was (在线诉讼规则
  /// art. 7(2)).
  record Repudiation(long entry, Cause cause, String reason) implements Motion {
    @Override
    public String kind() {
      return "REPUDIATION";
    }

    @Override
    public Json.Obj toJson() {
      return Json.obj("kind", kind(), "entry", entry, "cause", cause, "reason", reason);
    }

    @Override
    public boolean isSameAs(Motion other) {
      return other instanceof Repudiation(long seq, var _, var _) && seq == entry;
    }
  }

  /// Reads what `toJson` writes.
  ///
  /// @throws JsonException if a member is missing or malformed; it names the member
  static Motion fromJson(Json.Obj json) {
    String reason = json.requireString("reason");
    return switch (json.requireString("kind")) {
      case "CHALLENGE" ->
          new Challenge(
              json.requireString("participant"),
              ChallengeGround.parse(json.requireString("ground"), "ground"),
              json.string("review"),
              reason);
      case "OFFLINE" -> new Offline(reason);
      case "REPUDIATION" ->
          new Repudiation(
              json.requireLong("entry"), Cause.parse(json.requireString("cause"), "cause"), reason);
      default -> throw new JsonException("kind", "must be a kind of motion");
    };
  }
}
