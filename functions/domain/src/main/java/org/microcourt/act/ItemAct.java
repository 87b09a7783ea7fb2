package org.microcourt.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.deadline.Due;
import org.microcourt.item.ItemPlan;
import org.microcourt.item.Ruling;
import org.microcourt.json.Json;

/// What happens to a litigation item.
public sealed interface ItemAct extends Act {
  /// The item's id.
  String item();

  /// The judge asked something of parties until a due time.
  record ItemIssued(ItemPlan plan, String text, Due due) implements ItemAct {
    @Override
    public String item() {
      return plan.id();
    }

    @Override
    public Json.Obj body() {
      return plan.toJson().with("text", text).with("due", due.toJson());
    }

    @Override
    public Optional<String> session() {
      return plan.session();
    }
  }

  /// `party` answered; `late` when its time was over. Earlier answers stay.
  record ItemAnswered(
      String item,
      Optional<String> session,
      String party,
      String text,
      List<Long> documents,
      boolean late)
      implements ItemAct {
    public ItemAnswered {
      documents = List.copyOf(documents);
    }

    @Override
    public Json.Obj body() {
      return Json.obj(
          "item", item,
          "session", session,
          "party", party,
          "text", text,
          "documents", documents.isEmpty() ? Optional.empty() : documents,
          "late", late ? true : Optional.empty());
    }
  }

  /// `party` asked for another due time; with `obstacleEnded` it asks for a lapsed one to be
  /// restored (民诉法 art. 86).
  record ExtensionRequested(
      String item,
      Optional<String> session,
      String party,
      Due due,
      String reason,
      Optional<Instant> obstacleEnded)
      implements ItemAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "item", item,
          "session", session,
          "party", party,
          "due", due.toJson(),
          "reason", reason,
          "obstacleEnded", obstacleEnded);
    }
  }

  /// The judge set another due time, for this item and for the others in `also`; `request` is the
  /// entry that had asked for it.
  record ItemExtended(
      String item,
      Optional<String> session,
      Due due,
      int version,
      Optional<String> reason,
      Optional<Long> request,
      List<Moved> also)
      implements ItemAct {
    public ItemExtended {
      also = List.copyOf(also);
    }

    @Override
    public Json.Obj body() {
      return Json.obj(
          "item", item,
          "session", session,
          "due", due.toJson(),
          "version", version,
          "reason", reason,
          "request", request,
          "also", also.isEmpty() ? Optional.empty() : also.stream().map(Moved::toJson).toList());
    }
  }

  /// Another item's due time that moves along, and the version that it reaches.
  record Moved(String item, int version) {
    Json.Obj toJson() {
      return Json.obj("item", item, "version", version);
    }

    static Moved fromJson(Json.Obj json) {
      return new Moved(json.requireString("item"), Math.toIntExact(json.requireLong("version")));
    }
  }

  /// The judge did not grant a request.
  record ExtensionRefused(String item, Optional<String> session, long request, String reason)
      implements ItemAct {
    @Override
    public Json.Obj body() {
      return Json.obj("item", item, "session", session, "request", request, "reason", reason);
    }
  }

  /// The judge took the item back.
  record ItemWithdrawn(String item, Optional<String> session, String reason) implements ItemAct {
    @Override
    public Json.Obj body() {
      return Json.obj("item", item, "session", session, "reason", reason);
    }
  }

  /// The judge ruled on a party's late answer or its silence.
  record ItemRuled(
      String item, Optional<String> session, String party, Ruling ruling, String reason)
      implements ItemAct {
    @Override
    public Json.Obj body() {
      return Json.obj(
          "item", item, "session", session, "party", party, "ruling", ruling, "reason", reason);
    }
  }
}
