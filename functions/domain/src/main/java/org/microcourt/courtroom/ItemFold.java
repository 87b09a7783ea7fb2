package org.microcourt.courtroom;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.ItemAct;
import org.microcourt.deadline.Due;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Answer;
import org.microcourt.item.ItemState.Request;
import org.microcourt.item.ItemState.Stage;
import org.microcourt.record.Entry;

/// What acts do to the litigation items.
final class ItemFold {
  private ItemFold() {}

  static SequencedMap<String, ItemState> apply(
      SequencedMap<String, ItemState> before, ItemAct act, Entry entry) {
    SequencedMap<String, ItemState> items = new LinkedHashMap<>(before);
    if (act instanceof ItemAct.ItemIssued(var plan, String _, Due due)) {
      items.put(plan.id(), ItemState.of(plan, due, entry.at(), entry.seq()));
    }
    if (act instanceof ItemAct.ItemExtended extended) {
      for (ItemAct.Moved moved : extended.also()) {
        items.computeIfPresent(
            moved.item(), (_, i) -> i.until(extended.due(), moved.version(), entry.at()));
      }
    }
    items.computeIfPresent(act.item(), (_, item) -> step(act, entry).apply(item));
    return items;
  }

  private static UnaryOperator<ItemState> step(ItemAct act, Entry entry) {
    return switch (act) {
      case ItemAct.ItemIssued _ -> item -> item;
      case ItemAct.ItemAnswered a ->
          item -> item.answered(a.party(), new Answer(entry.seq(), a.late()));
      case ItemAct.ExtensionRequested r ->
          item ->
              item.requested(
                  new Request(entry.seq(), r.party(), r.due(), r.obstacleEnded().isPresent()));
      case ItemAct.ItemExtended e -> item -> granted(item, e, entry.at());
      case ItemAct.ExtensionRefused r -> item -> item.decided(r.request());
      case ItemAct.ItemWithdrawn _ -> item -> item.at(Stage.WITHDRAWN);
      case ItemAct.ItemRuled r -> item -> item.ruled(r.party(), r.ruling());
    };
  }

  private static ItemState granted(ItemState item, ItemAct.ItemExtended extended, Instant at) {
    Optional<Long> request = extended.request();
    ItemState decided = request.map(item::decided).orElse(item);
    return decided.until(extended.due(), extended.version(), at);
  }

  static ItemState timed(ItemState item, DeadlineAct act) {
    return switch (act) {
      case DeadlineAct.Reminded reminded -> item.reminded(reminded.point());
      case DeadlineAct.Expired _ -> item.expired();
    };
  }

  /// Items of a session end with it.
  static SequencedMap<String, ItemState> close(
      SequencedMap<String, ItemState> before, String session) {
    SequencedMap<String, ItemState> items = new LinkedHashMap<>();
    for (Map.Entry<String, ItemState> item : before.entrySet()) {
      boolean ends =
          item.getValue().isOpen()
              && item.getValue().plan().session().filter(session::equals).isPresent();
      items.put(item.getKey(), ends ? item.getValue().at(Stage.CLOSED) : item.getValue());
    }
    return items;
  }
}
