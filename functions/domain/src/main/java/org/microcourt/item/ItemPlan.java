package org.microcourt.item;

import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// What an item asks, without its words: `id` is `i` and its ordinal; `addressees` are parties,
/// each of which answers itself or through its agent; `documents` are numbers of the case file's
/// catalogue.
///
/// With `reveal` every answer stays sealed until all have answered or the time is over. `explained`
/// says that the judge has explained what silence on a fact may lead to (证据规定 art. 4).
public record ItemPlan(
    String id,
    ItemType type,
    String title,
    List<String> addressees,
    Optional<String> session,
    List<Long> documents,
    boolean reveal,
    boolean explained) {
  public ItemPlan {
    addressees = List.copyOf(addressees);
    documents = List.copyOf(documents);
  }

  /// All members; empty lists and false are left out.
  public Json.Obj toJson() {
    return Json.obj(
        "item", id,
        "type", type,
        "title", title,
        "addressees", addressees,
        "session", session,
        "documents", documents.isEmpty() ? Optional.empty() : documents,
        "reveal", reveal ? true : Optional.empty(),
        "explained", explained ? true : Optional.empty());
  }

  /// Reads what `toJson` writes.
  public static ItemPlan fromJson(Json.Obj json) {
    return new ItemPlan(
        json.requireString("item"),
        ItemType.parse(json.requireString("type"), "type"),
        json.requireString("title"),
        json.strings("addressees"),
        json.string("session"),
        numbers(json, "documents"),
        json.bool("reveal", false),
        json.bool("explained", false));
  }

  /// The whole numbers of an array member.
  public static List<Long> numbers(Json.Obj json, String key) {
    return json.array(key).stream().map(value -> number(value, key)).toList();
  }

  private static long number(Json value, String key) {
    if (value instanceof Json.Num number) {
      return number.asLong(key);
    }
    throw new JsonException(key, "must be a list of whole numbers");
  }
}
