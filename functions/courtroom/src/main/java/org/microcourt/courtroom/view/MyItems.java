package org.microcourt.courtroom.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.view.MyCourtrooms.Mine;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Stage;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;

/// What a person has to answer, itself or for the party that it acts for, over all its courtrooms.
public final class MyItems {
  private final MyCourtrooms courtrooms;

  /// Over these courtrooms.
  public MyItems(MyCourtrooms courtrooms) {
    this.courtrooms = courtrooms;
  }

  /// Those asked of the reader that run, and those whose time is over while it has said nothing, as
  /// long as nobody has ruled on that.
  static List<ItemState> toAnswer(Mine mine) {
    Optional<String> party = mine.reader().party();
    return party.isEmpty()
        ? List.of()
        : mine.courtroom().items().stream()
            .filter(item -> item.plan().addressees().contains(party.get()))
            .filter(item -> item.isOpen() || isMissed(item, party.get()))
            .toList();
  }

  private static boolean isMissed(ItemState item, String party) {
    return item.stage() == Stage.EXPIRED
        && item.silent().contains(party)
        && !item.rulings().containsKey(party);
  }

  /// `{"items","next"?}`: due soonest first, after a place; `next` is where the list goes on.
  public Json.Obj list(String person, Optional<String> after) {
    List<Keyed> all =
        courtrooms
            .each(person, mine -> toAnswer(mine).stream().map(item -> keyed(mine, item)).toList())
            .stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Keyed::key))
            .toList();
    Keyed.Page page = Keyed.page(all, after, new ReplySpace(), true);
    return Json.obj("items", page.json(), "next", page.next());
  }

  private static Keyed keyed(Mine mine, ItemState item) {
    String key = key(mine, item);
    return new Keyed(
        key, () -> ItemView.in(mine.courtroom(), item.plan().addressees(), ItemView.of(item)));
  }

  /// Sorts by due time.
  static String key(Mine mine, ItemState item) {
    return Instants.text(item.due().at()) + ":" + mine.courtroom().id() + ":" + item.plan().id();
  }
}
