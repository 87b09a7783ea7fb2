package org.microcourt.courtroom.frame;

import org.microcourt.calendar.Amount;
import org.microcourt.decision.Command;
import org.microcourt.decision.DueWish;
import org.microcourt.item.ItemType;
import org.microcourt.item.Ruling;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// `item.*`, as far as they write.
final class ItemFrames {
  private ItemFrames() {}

  static Command issue(Members body) {
    body.only(
        "type",
        "title",
        "text",
        "addressees",
        "due",
        "session",
        "documents",
        "reveal",
        "explained",
        "reason");
    return new Command.ItemIssue(
        ItemType.parse(body.requireString("type"), "type"),
        body.requireString("title"),
        body.requireString("text"),
        body.requireAddressees("addressees"),
        due(body),
        body.session("session"),
        body.documents("documents"),
        body.bool("reveal"),
        body.bool("explained"),
        body.string("reason"));
  }

  static Command answer(Members body) {
    body.only("item", "text", "documents");
    return new Command.ItemAnswer(
        body.requireItem("item"), body.requireString("text"), body.documents("documents"));
  }

  static Command request(Members body) {
    body.only("item", "due", "reason", "obstacleEnded");
    return new Command.ExtensionRequest(
        body.requireItem("item"),
        due(body),
        body.requireString("reason"),
        body.optionalInstant("obstacleEnded"));
  }

  static Command extend(Members body) {
    body.only("item", "due", "request", "reason");
    return new Command.ItemExtend(
        body.requireItem("item"), due(body), body.seq("request"), body.string("reason"));
  }

  static Command refuse(Members body) {
    body.only("item", "request", "reason");
    return new Command.ExtensionRefuse(
        body.requireItem("item"), body.requireSeq("request"), body.requireString("reason"));
  }

  static Command withdraw(Members body) {
    body.only("item", "reason");
    return new Command.ItemWithdraw(body.requireItem("item"), body.requireString("reason"));
  }

  static Command rule(Members body) {
    body.only("item", "party", "ruling", "reason");
    return new Command.ItemRule(
        body.requireItem("item"),
        body.requireParticipant("party"),
        Ruling.parse(body.requireString("ruling"), "ruling"),
        body.requireString("reason"));
  }

  /// `{"at"}` or `{"amount","unit"}`
  static DueWish due(Members body) {
    Members due = body.requireObject("due");
    if (due.has("at")) {
      return new DueWish.At(due.only("at").instant("at"));
    }
    due.only("amount", "unit");
    String unit = due.requireString("unit");
    long amount = due.requireSeq("amount");
    try {
      return new DueWish.In(Amount.fromJson(Json.obj("count", amount, "unit", unit)));
    } catch (JsonException e) {
      throw due.wrong(e.where().equals("unit") ? "unit" : "amount");
    }
  }
}
