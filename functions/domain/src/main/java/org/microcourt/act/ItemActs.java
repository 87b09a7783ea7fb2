package org.microcourt.act;

import org.microcourt.act.ItemAct.Moved;
import org.microcourt.deadline.Due;
import org.microcourt.item.ItemPlan;
import org.microcourt.item.Ruling;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// Reads the bodies of items' acts.
final class ItemActs {
  private ItemActs() {}

  static Act issued(Json.Obj body) {
    return new ItemAct.ItemIssued(ItemPlan.fromJson(body), body.requireString("text"), due(body));
  }

  static Act answered(Json.Obj body) {
    return new ItemAct.ItemAnswered(
        item(body),
        body.string("session"),
        body.requireString("party"),
        body.requireString("text"),
        ItemPlan.numbers(body, "documents"),
        body.bool("late", false));
  }

  static Act requested(Json.Obj body) {
    return new ItemAct.ExtensionRequested(
        item(body),
        body.string("session"),
        body.requireString("party"),
        due(body),
        body.requireString("reason"),
        body.string("obstacleEnded").map(text -> Instants.parse(text, "obstacleEnded")));
  }

  static Act extended(Json.Obj body) {
    return new ItemAct.ItemExtended(
        item(body),
        body.string("session"),
        due(body),
        version(body),
        body.string("reason"),
        body.integer("request"),
        body.objects("also").stream().map(Moved::fromJson).toList());
  }

  static Act refused(Json.Obj body) {
    return new ItemAct.ExtensionRefused(
        item(body),
        body.string("session"),
        body.requireLong("request"),
        body.requireString("reason"));
  }

  static Act withdrawn(Json.Obj body) {
    return new ItemAct.ItemWithdrawn(
        item(body), body.string("session"), body.requireString("reason"));
  }

  static Act ruled(Json.Obj body) {
    return new ItemAct.ItemRuled(
        item(body),
        body.string("session"),
        body.requireString("party"),
        Ruling.parse(body.requireString("ruling"), "ruling"),
        body.requireString("reason"));
  }

  private static String item(Json.Obj body) {
    return body.requireString("item");
  }

  private static Due due(Json.Obj body) {
    return Due.fromJson(body.requireObject("due"));
  }

  private static int version(Json.Obj body) {
    return Math.toIntExact(body.requireLong("version"));
  }
}
