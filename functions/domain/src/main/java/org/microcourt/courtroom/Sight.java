package org.microcourt.courtroom;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.item.ItemState;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;

/// What one participant may see: the one rule behind broadcast, history, counts and files.
record Sight(Courtroom courtroom, Participant reader, Optional<Role> side) {
  static Sight of(Courtroom courtroom, Participant reader) {
    return new Sight(courtroom, reader, courtroom.sideOf(reader));
  }

  boolean sees(Entry entry) {
    if (reader.removed()) {
      return false;
    }
    return reader.role() == Role.WITNESS
        ? concerns(entry)
            || isOwn(entry.audience())
            || (entry.audience().equals(Audience.EVERYONE) && heardAt(entry))
        : isOf(entry.audience());
  }

  boolean isOf(Audience audience) {
    if (reader.removed()) {
      return false;
    }
    return switch (audience) {
      case Audience.Everyone _ -> reader.role() != Role.WITNESS || isBeingHeard();
      case Audience.Court _ -> reader.role().isCourt();
      case Audience.Side(Role one) ->
          reader.role().isCourt()
              || reader.role() == Role.MEDIATOR
              || side.filter(one::equals).isPresent();
      case Audience.Own _ -> reader.role().isCourt() || isOwn(audience);
      case Audience.Answer(String item, String party) ->
          reader.actsFor(party)
              || (reader.role() != Role.WITNESS
                  && courtroom.item(item).filter(ItemState::isRevealed).isPresent());
    };
  }

  private boolean isOwn(Audience audience) {
    return audience instanceof Audience.Own(String participant) && participant.equals(reader.id());
  }

  /// What a witness learns outside its testimony: that it takes part, that it is called.
  private boolean concerns(Entry entry) {
    return switch (entry.act()) {
      case Act.ParticipantAdded(Participant added) -> added.id().equals(reader.id());
      case Act.WitnessCalled(String _, String called) -> called.equals(reader.id());
      case Act.WitnessDismissed(String _, String dismissed) -> dismissed.equals(reader.id());
      default -> false;
    };
  }

  private boolean heardAt(Entry entry) {
    return courtroom.testimonies().stream()
        .anyMatch(t -> t.witness().equals(reader.id()) && t.covers(entry));
  }

  private boolean isBeingHeard() {
    return courtroom.testimonies().stream()
        .anyMatch(t -> t.witness().equals(reader.id()) && t.to() == 0);
  }
}
