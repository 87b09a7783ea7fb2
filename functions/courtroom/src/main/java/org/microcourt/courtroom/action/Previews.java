package org.microcourt.courtroom.action;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.microcourt.act.ItemAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.deadline.Due;
import org.microcourt.decision.Command;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.decision.Decision;
import org.microcourt.decision.Decisions;
import org.microcourt.decision.DueWish;
import org.microcourt.item.ItemType;
import org.microcourt.json.Json;
import org.microcourt.rule.Refusal;

/// What a due time would be, before anybody asks for it: the judge's by the decision itself, with
/// all its rules; another's by the calendar alone.
final class Previews {
  private final Supplier<CourtPolicy> policy;
  private final Clock clock;

  Previews(Supplier<CourtPolicy> policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  Reply preview(Caller caller, Courtroom courtroom, Participant reader, Request.Preview preview) {
    boolean judged = reader.role() == Role.JUDGE && !courtroom.parties().isEmpty();
    return judged
        ? decided(caller, courtroom, command(courtroom, preview))
        : reckoned(preview.due());
  }

  private Reply reckoned(DueWish wish) {
    return switch (wish.reckon(policy.get(), clock.instant())) {
      case DueWish.Reckoned.Fit(Due due) -> done(due);
      case DueWish.Reckoned.Unfit(Refusal refusal) -> new Reply.Refused(refusal);
    };
  }

  /// Addressed to all parties: whom it is for changes no due time.
  private static Command command(Courtroom courtroom, Request.Preview preview) {
    return preview.item().isPresent()
        ? new Command.ItemExtend(
            preview.item().get(), preview.due(), Optional.empty(), preview.reason())
        : new Command.ItemIssue(
            preview.type().orElse(ItemType.FREE),
            "",
            "…",
            courtroom.parties().stream().map(Participant::id).toList(),
            preview.due(),
            preview.session(),
            List.of(),
            false,
            false,
            preview.reason());
  }

  private Reply decided(Caller caller, Courtroom courtroom, Command command) {
    Decision decision =
        Decisions.decide(courtroom, caller.actor(), command, policy.get(), clock.instant());
    return switch (decision) {
      case Decision.Refused(Refusal refusal) -> new Reply.Refused(refusal);
      case Decision.Accepted accepted when accepted.act() instanceof ItemAct.ItemIssued issued ->
          done(issued.due());
      case Decision.Accepted accepted
          when accepted.act() instanceof ItemAct.ItemExtended extended ->
          done(extended.due());
      case Decision.Accepted _, Decision.Standing _ ->
          throw new IllegalStateException("an item is issued or extended");
    };
  }

  private static Reply done(Due due) {
    return new Reply.Done(Json.obj("due", due.toJson()));
  }
}
