package org.microcourt.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.microcourt.act.ItemAct;
import org.microcourt.calendar.ProductionLimit;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.deadline.Due;
import org.microcourt.item.ItemPlan;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Answer;
import org.microcourt.item.ItemState.Stage;
import org.microcourt.item.ItemType;
import org.microcourt.item.Ruling;
import org.microcourt.record.Audience;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;

/// Litigation items: issued, answered, withdrawn, ruled on.
final class ItemDecisions {
  private ItemDecisions() {}

  static Decision issue(Situation situation, Command.ItemIssue issue) {
    return situation.due(issue.due(), due -> issue(situation, issue, due));
  }

  private static Decision issue(Situation situation, Command.ItemIssue issue, Due due) {
    Courtroom courtroom = situation.courtroom();
    ItemPlan plan =
        new ItemPlan(
            "i" + (courtroom.items().size() + 1),
            issue.type(),
            issue.title(),
            issue.addressees(),
            issue.session(),
            issue.documents(),
            issue.reveal(),
            issue.explained());
    return new Checks()
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(Rule.ITEM_ADDRESSEE, "addressees", () -> areParties(courtroom, issue.addressees()))
        .require(Rule.DOCUMENT_UNKNOWN, "documents", () -> areFiled(courtroom, issue.documents()))
        .require(
            Rule.SESSION_NOT_OPEN,
            "session",
            () -> issue.session().map(situation::isOpen).orElse(true))
        .require(
            Rule.DUE_AFTER_PERIOD, "due", () -> isWithinPeriod(situation, issue.session(), due))
        .refuse(() ->
            issue.type() == ItemType.PRODUCE_EVIDENCE
                ? limit(situation, issue.reason(), false, due).map(r -> r.at("due"))
                : Optional.empty())
        .then(situation.me().id(), () -> new ItemAct.ItemIssued(plan, issue.text(), due));
  }

  private static boolean areParties(Courtroom courtroom, List<String> addressees) {
    return !addressees.isEmpty()
        && addressees.stream()
            .map(courtroom::member)
            .allMatch(member -> member.filter(p -> p.role().isParty()).isPresent());
  }

  /// Filed where all parties may read.
  private static boolean areFiled(Courtroom courtroom, List<Long> documents) {
    return documents.stream()
        .allMatch(number ->
            courtroom.documents().stream()
                .anyMatch(d -> d.document().number() == number && isForAll(courtroom, d)));
  }

  private static boolean isForAll(Courtroom courtroom, FiledDocument filed) {
    return filed.document().volume() == DocumentRef.Volume.MAIN
        && courtroom.audienceOf(filed.seq()).equals(Audience.EVERYONE);
  }

  /// An item of an asynchronous session is due within the session's period.
  static boolean isWithinPeriod(Situation situation, Optional<String> session, Due due) {
    return session
        .flatMap(situation::session)
        .filter(s -> s.plan().mode() == Mode.ASYNCHRONOUS)
        .flatMap(s -> s.plan().period())
        .map(Period::to)
        .map(end -> !due.at().isAfter(end))
        .orElse(true);
  }

  /// Why the limit for producing evidence may not end then.
  static Optional<Refusal> limit(
      Situation situation, Optional<String> reason, boolean renewed, Due due) {
    ProductionLimit.Track track =
        ProductionLimit.Track.valueOf(
            situation
                .courtroom()
                .caseInfo()
                .map(CaseInfo::procedure)
                .orElse(CaseInfo.Procedure.ORDINARY)
                .name());
    ProductionLimit.Basis basis =
        renewed ? ProductionLimit.Basis.RENEWED : ProductionLimit.Basis.SET_BY_COURT;
    return new ProductionLimit(track, basis, reason)
        .refusal(situation.policy().calendar(), situation.now(), due.at());
  }

  static Decision answer(Situation situation, Command.ItemAnswer answer) {
    Optional<ItemState> item = situation.courtroom().item(answer.item());
    Optional<String> party = situation.myParty();
    boolean late = !situation.now().isBefore(item.map(i -> i.due().at()).orElse(Instant.MAX));
    return known(situation, answer.item())
        .require(
            Rule.ITEM_ANSWERER,
            () -> is(item, i -> party.filter(i.plan().addressees()::contains).isPresent()))
        .require(Rule.ITEM_CLOSED, () -> is(item, ItemState::takesAnswers))
        .require(
            Rule.SESSION_NOT_OPEN,
            () -> item.flatMap(i -> i.plan().session()).map(situation::isOpen).orElse(true))
        .require(
            Rule.ENTER_FIRST,
            () -> item.flatMap(i -> i.plan().session()).map(situation::hasEntered).orElse(true))
        .require(
            Rule.DOCUMENT_UNKNOWN,
            "documents",
            () -> areFiled(situation.courtroom(), answer.documents()))
        .then(
            situation.me().id(),
            audience(item, party),
            () ->
                new ItemAct.ItemAnswered(
                    answer.item(),
                    item.flatMap(i -> i.plan().session()),
                    party.orElseThrow(),
                    answer.text(),
                    answer.documents(),
                    late));
  }

  /// An answer is sealed as long as the item's others are.
  private static Audience audience(Optional<ItemState> item, Optional<String> party) {
    return item.filter(i -> !i.isRevealed())
        .flatMap(i -> party.<Audience>map(p -> new Audience.Answer(i.plan().id(), p)))
        .orElse(Audience.EVERYONE);
  }

  static Decision withdraw(Situation situation, Command.ItemWithdraw withdraw) {
    Optional<ItemState> item = situation.courtroom().item(withdraw.item());
    return known(situation, withdraw.item())
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(Rule.ITEM_CLOSED, () -> is(item, ItemState::isOpen))
        .then(
            situation.me().id(),
            () ->
                new ItemAct.ItemWithdrawn(
                    withdraw.item(), item.flatMap(i -> i.plan().session()), withdraw.reason()));
  }

  static Decision rule(Situation situation, Command.ItemRule rule) {
    Optional<ItemState> item = situation.courtroom().item(rule.item());
    return known(situation, rule.item())
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(
            Rule.RULING_UNFOUNDED,
            "ruling",
            () ->
                is(item, i -> i.plan().addressees().contains(rule.party()))
                    && is(item, i -> isFounded(i, rule)))
        .then(
            situation.me().id(),
            () ->
                new ItemAct.ItemRuled(
                    rule.item(),
                    item.flatMap(i -> i.plan().session()),
                    rule.party(),
                    rule.ruling(),
                    rule.reason()));
  }

  private static boolean isFounded(ItemState item, Command.ItemRule rule) {
    List<Answer> answers = item.answers().getOrDefault(rule.party(), List.of());
    return rule.ruling() == Ruling.DEEMED_ADMITTED
        ? answers.isEmpty()
            && item.stage() == Stage.EXPIRED
            && item.plan().explained()
            && item.plan().type().asksForFacts()
        : answers.stream().anyMatch(Answer::late);
  }

  static Checks known(Situation situation, String item) {
    return new Checks()
        .require(Rule.ITEM_UNKNOWN, "item", () -> situation.courtroom().item(item).isPresent());
  }

  static boolean is(Optional<ItemState> item, Predicate<ItemState> what) {
    return item.filter(what).isPresent();
  }
}
