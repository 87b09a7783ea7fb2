package org.microcourt.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.act.ItemAct;
import org.microcourt.act.ItemAct.Moved;
import org.microcourt.calendar.Restoration;
import org.microcourt.deadline.Due;
import org.microcourt.deadline.Term;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Request;
import org.microcourt.item.ItemType;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// More time: asked for by a party, granted or refused by the judge.
final class ExtensionDecisions {
  private ExtensionDecisions() {}

  static Decision request(Situation situation, Command.ExtensionRequest request) {
    return situation.due(request.due(), due -> request(situation, request, due));
  }

  private static Decision request(Situation situation, Command.ExtensionRequest request, Due due) {
    Optional<ItemState> item = situation.courtroom().item(request.item());
    Optional<String> party = situation.myParty();
    return ItemDecisions.known(situation, request.item())
        .require(
            Rule.ITEM_ANSWERER,
            () ->
                ItemDecisions.is(
                    item, i -> party.filter(i.plan().addressees()::contains).isPresent()))
        .require(Rule.ITEM_CLOSED, () -> ItemDecisions.is(item, ItemState::takesAnswers))
        .require(
            Rule.EXTENSION_BEFORE_EXPIRY,
            "obstacleEnded",
            () -> isOver(item, situation.now()) == request.obstacleEnded().isPresent())
        .refuse(() -> restoration(situation, item, request))
        .require(
            Rule.DUE_NOT_LATER,
            "due",
            () -> ItemDecisions.is(item, i -> due.at().isAfter(i.due().at())))
        .then(
            situation.me().id(),
            () ->
                new ItemAct.ExtensionRequested(
                    request.item(),
                    item.flatMap(i -> i.plan().session()),
                    party.orElseThrow(),
                    due,
                    request.reason(),
                    request.obstacleEnded()));
  }

  private static boolean isOver(Optional<ItemState> item, Instant now) {
    return ItemDecisions.is(item, i -> !i.isOpen() || !now.isBefore(i.due().at()));
  }

  /// Why a lapsed period cannot be asked back.
  private static Optional<Refusal> restoration(
      Situation situation, Optional<ItemState> item, Command.ExtensionRequest request) {
    if (item.isEmpty() || request.obstacleEnded().isEmpty()) {
      return Optional.empty();
    }
    Term missed = item.get().term();
    Instant ended = request.obstacleEnded().get();
    return new Restoration(missed.since(), missed.due().at(), ended, situation.now())
        .refusal(situation.policy().calendar())
        .map(refusal -> refusal.at("obstacleEnded"));
  }

  static Decision extend(Situation situation, Command.ItemExtend extend) {
    return situation.due(extend.due(), due -> extend(situation, extend, due));
  }

  private static Decision extend(Situation situation, Command.ItemExtend extend, Due due) {
    Optional<ItemState> item = situation.courtroom().item(extend.item());
    return ItemDecisions.known(situation, extend.item())
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(Rule.ITEM_CLOSED, () -> ItemDecisions.is(item, ItemState::takesAnswers))
        .require(
            Rule.REQUEST_UNKNOWN,
            "request",
            () ->
                extend.request().isEmpty()
                    || ItemDecisions.is(
                        item, i -> i.requests().containsKey(extend.request().get())))
        .require(
            Rule.DUE_NOT_LATER,
            "due",
            () -> ItemDecisions.is(item, i -> due.at().isAfter(i.due().at())))
        .require(
            Rule.DUE_AFTER_PERIOD,
            "due",
            () ->
                ItemDecisions.isWithinPeriod(situation, item.flatMap(i -> i.plan().session()), due))
        .then(
            situation.me().id(),
            () ->
                new ItemAct.ItemExtended(
                    extend.item(),
                    item.flatMap(i -> i.plan().session()),
                    asComputed(item.orElseThrow(), extend.request(), due),
                    item.orElseThrow().term().version() + 1,
                    extend.reason(),
                    extend.request(),
                    movedAlong(situation, item.orElseThrow(), due)));
  }

  /// Granted just as it was asked for, a due time keeps the computation of the request.
  private static Due asComputed(ItemState item, Optional<Long> request, Due due) {
    return request
        .map(item.requests()::get)
        .map(Request::due)
        .filter(asked -> due.computation().isEmpty() && asked.at().equals(due.at()))
        .orElse(due);
  }

  /// A longer time for producing evidence is the other parties' too (证据规定 art. 54(3)).
  private static List<Moved> movedAlong(Situation situation, ItemState extended, Due due) {
    if (extended.plan().type() != ItemType.PRODUCE_EVIDENCE) {
      return List.of();
    }
    return situation.courtroom().items().stream()
        .filter(i -> i.plan().type() == ItemType.PRODUCE_EVIDENCE && i.isOpen())
        .filter(i -> !i.plan().id().equals(extended.plan().id()))
        .filter(i -> i.due().at().isBefore(due.at()))
        .map(i -> new Moved(i.plan().id(), i.term().version() + 1))
        .toList();
  }

  static Decision refuse(Situation situation, Command.ExtensionRefuse refuse) {
    Optional<ItemState> item = situation.courtroom().item(refuse.item());
    return ItemDecisions.known(situation, refuse.item())
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(
            Rule.REQUEST_UNKNOWN,
            "request",
            () -> ItemDecisions.is(item, i -> i.requests().containsKey(refuse.request())))
        .then(
            situation.me().id(),
            () ->
                new ItemAct.ExtensionRefused(
                    refuse.item(),
                    item.flatMap(i -> i.plan().session()),
                    refuse.request(),
                    refuse.reason()));
  }
}
