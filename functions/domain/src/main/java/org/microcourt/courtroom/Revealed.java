package org.microcourt.courtroom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.ItemAct;
import org.microcourt.deadline.Subject;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Answer;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;

/// Which earlier sealed answers an entry has opened.
final class Revealed {
  private Revealed() {}

  static List<Long> by(Courtroom courtroom, Entry entry) {
    return opened(courtroom, entry)
        .filter(item -> item.plan().reveal() && item.isRevealed())
        .flatMap(item -> item.answers().values().stream().flatMap(List::stream))
        .map(Answer::seq)
        .filter(seq -> seq != entry.seq())
        .filter(seq -> courtroom.restricted().get(seq) instanceof Audience.Answer)
        .sorted()
        .toList();
  }

  /// The items whose state the entry may have changed from sealed to open.
  private static Stream<ItemState> opened(Courtroom courtroom, Entry entry) {
    return switch (entry.act()) {
      case ItemAct.ItemAnswered(String id, _, _, _, _, _)
          when entry.audience() instanceof Audience.Answer ->
          courtroom.item(id).stream();
      case ItemAct.ItemWithdrawn withdrawn -> courtroom.item(withdrawn.item()).stream();
      case DeadlineAct.Expired(Subject.Item(String id), _, _, _) -> courtroom.item(id).stream();
      case Act.SessionClosed(String session, Optional<String> _) ->
          courtroom.items().stream()
              .filter(item -> item.plan().session().filter(session::equals).isPresent());
      default -> Stream.empty();
    };
  }
}
