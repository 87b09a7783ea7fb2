package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.ItemAct;
import org.microcourt.calendar.Amount;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Subject;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemType;
import org.microcourt.item.Ruling;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.SessionType;

class ItemDecisionsTest {
  private static final Instant HOUR = Room.START.plus(Duration.ofHours(1));
  private final Room room = Room.full();

  @Test
  void onlyTheJudgeIssuesAndOnlyToParties() {
    assertThat(room.refusal("clerk", Room.question(false))).isEqualTo("judge-only");
    assertThat(room.refusal("plaintiff", Room.question(false))).isEqualTo("judge-only");
    assertThat(room.refusal("judge", to("p5"))).isEqualTo("item-addressee");
    assertThat(room.refusal("judge", to("p7"))).isEqualTo("item-addressee");
    assertThat(room.refusal("judge", to("p99"))).isEqualTo("item-addressee");
    assertThat(room.refusal("judge", to())).isEqualTo("item-addressee");
    room.ok("judge", to("p4"));
  }

  @Test
  void refusesADueTimeInThePastOrBeyondTheCalendar() {
    assertThat(room.refusal("judge", item(new DueWish.At(Room.START))))
        .isEqualTo("due-in-the-past");
    assertThat(room.refusal("judge", item(new DueWish.In(Amount.years(5)))))
        .isEqualTo("calendar-year");
  }

  @Test
  void refusesADueTimeAfterThePeriodOfTheSession() {
    asynchronous();
    assertThat(room.refusal("judge", inSession(Room.START.plus(Duration.ofHours(3)))))
        .isEqualTo("due-after-period");
    room.ok("judge", inSession(Room.START.plus(Duration.ofHours(2))));
  }

  @Test
  void refusesALimitForEvidenceThatTheProcedureForbids() {
    Room ordinary = Room.created(CaseInfo.Procedure.ORDINARY);
    ordinary.add("plaintiff", Role.PLAINTIFF);
    Command.ItemIssue week = evidence("p2", Amount.days(7));
    assertThat(ordinary.refusal("judge", week)).isEqualTo("production-too-short");
    Entry entry = ordinary.ok("judge", evidence("p2", Amount.days(15)));
    assertThat(((ItemAct.ItemIssued) entry.act()).due().computation()).isPresent();
    assertThat(room.refusal("judge", evidence("p4", Amount.days(30))))
        .isEqualTo("production-too-long");
  }

  @Test
  void aDocumentOfTheSecretVolumeOrOfNoneCannotBeAttached() {
    Command.ItemIssue issue =
        new Command.ItemIssue(
            ItemType.OPINION,
            "质证",
            "请质证",
            List.of("p4"),
            new DueWish.At(HOUR),
            Optional.empty(),
            List.of(1L),
            false,
            false,
            Optional.empty());
    assertThat(room.refusal("judge", issue)).isEqualTo("document-unknown");
  }

  @Test
  void answersComeFromAddresseesAndTheirAgentsAndAllAreKept() {
    room.ok("judge", to("p4"));
    assertThat(room.refusal("defendant", Room.answer("i1"))).isEqualTo("item-answerer");
    assertThat(room.refusal("judge", Room.answer("i1"))).isEqualTo("item-answerer");
    assertThat(room.refusal("plaintiff", Room.answer("i9"))).isEqualTo("item-unknown");
    room.ok("plaintiff", Room.answer("i1"));
    room.ok("lawyer", Room.answer("i1"));
    assertThat(item().answers().get("p4")).hasSize(2);
    assertThat(item().silent()).isEmpty();
  }

  @Test
  void aLateAnswerIsKeptMarkedAndTheJudgeRules() {
    room.ok("judge", to("p4"));
    expire();
    Entry late = room.ok("plaintiff", Room.answer("i1"));
    assertThat(((ItemAct.ItemAnswered) late.act()).late()).isTrue();
    assertThat(room.refusal("clerk", rule(Ruling.LATE_ACCEPTED))).isEqualTo("judge-only");
    room.ok("judge", rule(Ruling.LATE_ACCEPTED));
    assertThat(item().rulings()).containsEntry("p4", Ruling.LATE_ACCEPTED);
  }

  @Test
  void silenceIsAnAdmissionOnlyByRulingAfterExpiryAndExplanation() {
    room.ok("judge", Room.question(false));
    assertThat(room.refusal("judge", rule(Ruling.DEEMED_ADMITTED))).isEqualTo("ruling-unfounded");
    expire();
    room.ok("judge", rule(Ruling.DEEMED_ADMITTED));
    room.ok("judge", evidence("p4", Amount.days(10)));
    assertThat(
            room.refusal("judge", new Command.ItemRule("i2", "p4", Ruling.DEEMED_ADMITTED, "未答复")))
        .isEqualTo("ruling-unfounded");
  }

  @Test
  void nothingIsAnsweredAfterWithdrawal() {
    room.ok("judge", to("p4"));
    assertThat(room.refusal("clerk", new Command.ItemWithdraw("i1", "无需"))).isEqualTo("judge-only");
    room.ok("judge", new Command.ItemWithdraw("i1", "无需"));
    assertThat(room.refusal("plaintiff", Room.answer("i1"))).isEqualTo("item-closed");
    assertThat(room.refusal("judge", new Command.ItemWithdraw("i1", "无需")))
        .isEqualTo("item-closed");
  }

  @Test
  void sealedAnswersOpenTogetherAndStayOpenAfterAnExtension() {
    room.ok("judge", Room.question(true));
    Entry first = room.ok("plaintiff", Room.answer("i1"));
    assertThat(first.audience()).isEqualTo(new Audience.Answer("i1", "p4"));
    assertThat(sees("plaintiff", first)).isTrue();
    assertThat(sees("lawyer", first)).isTrue();
    assertThat(sees("defendant", first)).isFalse();
    assertThat(sees("judge", first)).isFalse();
    assertThat(sees("clerk", first)).isFalse();
    Entry last = room.ok("defendant", Room.answer("i1"));
    assertThat(room.courtroom().revealedBy(last)).containsExactly(first.seq());
    assertThat(sees("judge", first)).isTrue();
    assertThat(sees("defendant", first)).isTrue();
    assertThat(sees("witness", first)).isFalse();
    assertThat(room.courtroom().audienceOf(first.seq())).isEqualTo(Audience.EVERYONE);
  }

  @Test
  void expiryOpensSealedAnswersAndARestoredTimeDoesNotCloseThemAgain() {
    room.ok("judge", Room.question(true));
    Entry answer = room.ok("plaintiff", Room.answer("i1"));
    Entry expired = expire();
    assertThat(room.courtroom().revealedBy(expired)).containsExactly(answer.seq());
    room.ok("judge", extend("i1", Duration.ofHours(5)));
    assertThat(item().isOpen()).isTrue();
    assertThat(sees("defendant", answer)).isTrue();
  }

  @Test
  void anItemOfASessionEndsWithItAndIsAnsweredByThoseWhoEntered() {
    asynchronous();
    room.ok("judge", inSession(HOUR));
    assertThat(room.refusal("plaintiff", Room.answer("i1"))).isEqualTo("enter-first");
    room.ok("plaintiff", new Command.SessionEnter("s1"));
    room.ok("plaintiff", Room.answer("i1"));
    assertThat(room.courtroom().session("s1").orElseThrow().spoke()).containsExactly("p4");
    room.ok("judge", new Command.SessionClose("s1", Optional.empty()));
    assertThat(item().stage()).isEqualTo(ItemState.Stage.CLOSED);
    assertThat(room.refusal("plaintiff", Room.answer("i1"))).isEqualTo("item-closed");
  }

  private Entry expire() {
    room.pass(Duration.ofHours(2));
    room.decide(Actor.Part.DEADLINES, new Command.Expire(new Subject.Item("i1"), 1));
    return room.entries().getLast();
  }

  private ItemState item() {
    return room.courtroom().item("i1").orElseThrow();
  }

  private boolean sees(String person, Entry entry) {
    return room.courtroom().sees(room.courtroom().memberOf(person).orElseThrow(), entry);
  }

  private void asynchronous() {
    room.schedule(
        SessionType.INQUIRY,
        Mode.ASYNCHRONOUS,
        Optional.of(new Period(Room.START, Room.START.plus(Duration.ofHours(2)))));
    room.consent("s1");
    room.ok("judge", new Command.SessionOpen("s1"));
  }

  static Command.ItemExtend extend(String item, Duration after) {
    return new Command.ItemExtend(
        item, new DueWish.At(Room.START.plus(after)), Optional.empty(), Optional.of("准许"));
  }

  private static Command.ItemRule rule(Ruling ruling) {
    return new Command.ItemRule("i1", "p4", ruling, "理由");
  }

  private static Command.ItemIssue to(String... parties) {
    return issue(ItemType.QUESTION, List.of(parties), new DueWish.At(HOUR), Optional.empty());
  }

  private static Command.ItemIssue item(DueWish due) {
    return issue(ItemType.FREE, List.of("p4"), due, Optional.empty());
  }

  static Command.ItemIssue evidence(String party, Amount amount) {
    return issue(
        ItemType.PRODUCE_EVIDENCE, List.of(party), new DueWish.In(amount), Optional.empty());
  }

  private static Command.ItemIssue inSession(Instant due) {
    return issue(ItemType.QUESTION, List.of("p4"), new DueWish.At(due), Optional.of("s1"));
  }

  private static Command.ItemIssue issue(
      ItemType type, List<String> parties, DueWish due, Optional<String> session) {
    return new Command.ItemIssue(
        type, "事项", "请答复", parties, due, session, List.of(), false, true, Optional.empty());
  }
}
