package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.exhibit.Round.Side.COURT;
import static org.microcourt.exhibit.Round.Side.DEFENDANT;
import static org.microcourt.exhibit.Round.Side.PLAINTIFF;
import static org.microcourt.exhibit.Round.Turn.ALL;
import static org.microcourt.exhibit.Round.Turn.COUNTER;
import static org.microcourt.exhibit.Round.Turn.PRODUCED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.EvidenceAct;
import org.microcourt.calendar.Amount;
import org.microcourt.courtroom.Rounds;
import org.microcourt.deadline.Subject;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Ground;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.Round.Side;
import org.microcourt.exhibit.View;
import org.microcourt.record.Audience;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.SessionType;

class RoundDecisionsTest {
  private static final Media PDF =
      new Media(Media.Kind.PDF, "application/pdf", 3, 0, 0, 0, List.of(), Optional.empty());
  private Room room = Room.sitting(SessionType.HEARING);
  private int uploads;

  @Test
  void theLawProposesPlaintiffThenDefendantThenCourtThenCounterEvidence() {
    file("defendant", Optional.empty());
    file("plaintiff", Optional.empty());
    file("judge", Optional.empty());
    file("plaintiff", Optional.of("e1"));
    assertThat(next()).hasValue(new Round(PRODUCED, List.of(PLAINTIFF), List.of(DEFENDANT)));
    EvidenceAct.RoundOpened first = (EvidenceAct.RoundOpened) open(next().orElseThrow());
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.round().zh()).isEqualTo("原告出示证据，被告质证");
    assertThat(missing()).isEqualTo(Map.of("p6", List.of("e2")));
    assertThat(next()).hasValue(new Round(PRODUCED, List.of(DEFENDANT), List.of(PLAINTIFF)));
    open(next().orElseThrow());
    assertThat(next()).hasValue(new Round(PRODUCED, List.of(COURT), List.of(PLAINTIFF, DEFENDANT)));
    open(next().orElseThrow());
    assertThat(missing()).isEqualTo(Map.of("p4", List.of("e3"), "p6", List.of("e3")));
    assertThat(next()).hasValue(new Round(COUNTER, List.of(PLAINTIFF), List.of(DEFENDANT)));
    open(next().orElseThrow());
    assertThat(next()).isEmpty();
    file("plaintiff", Optional.empty());
    assertThat(next()).hasValue(new Round(PRODUCED, List.of(PLAINTIFF), List.of(DEFENDANT)));
  }

  @Test
  void anOpinionHasItsRoundWhereAllSitTogether() {
    file("plaintiff", Optional.empty());
    file("defendant", Optional.empty());
    room.ok("defendant", new Command.ExhibitOpen("e1"));
    room.ok("plaintiff", new Command.ExhibitOpen("e2"));
    open(new Round(PRODUCED, List.of(PLAINTIFF), List.of()));
    assertThat(room.refusal("plaintiff", opinion("e2"))).isEqualTo("opinion-out-of-round");
    room.ok("defendant", opinion("e1"));
    assertThat(missing()).isEmpty();
    open(new Round(COUNTER, List.of(DEFENDANT), List.of(PLAINTIFF)));
    assertThat(room.refusal("plaintiff", opinion("e2"))).isEqualTo("opinion-out-of-round");
    open(new Round(ALL, List.of(PLAINTIFF, DEFENDANT), List.of()));
    room.ok("plaintiff", opinion("e2"));
    assertThat(missing()).isEmpty();
  }

  @Test
  void eachInItsOwnTimeWhereTheSessionIsAsynchronous() {
    room = Room.full();
    Period period = new Period(room.now(), room.now().plus(Duration.ofDays(3)));
    room.schedule(SessionType.EVIDENCE_EXCHANGE, Mode.ASYNCHRONOUS, Optional.of(period));
    assertThat(room.refusal("judge", new Command.SessionOpen("s1"))).isEqualTo("consent-missing");
    room.consent("s1");
    room.ok("judge", new Command.SessionOpen("s1"));
    room.ok("plaintiff", new Command.SessionEnter("s1"));
    file("defendant", Optional.empty());
    open(new Round(PRODUCED, List.of(PLAINTIFF), List.of()));
    assertThat(room.refusal("plaintiff", opinion("e1"))).isEqualTo("exhibit-unopened");
    room.ok("plaintiff", new Command.ExhibitOpen("e1"));
    room.ok("plaintiff", opinion("e1"));
    room.pass(Duration.ofDays(4));
    assertThat(room.refusal("plaintiff", opinion("e1"))).isEqualTo("period-not-running");
  }

  @Test
  void onlyTheJudgeOpensARoundOfPresentSidesInItsKindOfSession() {
    Round round = new Round(PRODUCED, List.of(PLAINTIFF), List.of());
    assertThat(room.refusal("clerk", new Command.RoundOpen("s1", round))).isEqualTo("judge-only");
    assertThat(room.refusal("judge", new Command.RoundOpen("s2", round)))
        .isEqualTo("round-of-session");
    for (Round odd :
        List.of(
            new Round(PRODUCED, List.of(), List.of()),
            new Round(PRODUCED, List.of(Side.THIRD_PARTY), List.of()),
            new Round(PRODUCED, List.of(PLAINTIFF), List.of(COURT)))) {
      assertThat(room.refusal("judge", new Command.RoundOpen("s1", odd))).isEqualTo("round-sides");
    }
    Room talk = Room.sitting(SessionType.MEDIATION);
    assertThat(talk.refusal("judge", new Command.RoundOpen("s1", round)))
        .isEqualTo("round-of-session");
  }

  @Test
  void lateEvidenceIsExplainedAndRuledOnBeforeItIsAdmitted() {
    room = Room.full();
    room.ok("judge", ItemDecisionsTest.evidence("p4", Amount.days(3)));
    room.pass(Duration.ofDays(9));
    room.decide(Actor.Part.DEADLINES, new Command.Expire(new Subject.Item("i1"), 1));
    file("plaintiff", Optional.empty());
    file("defendant", Optional.empty());
    Command admit = new Command.ExhibitFind("e1", Optional.empty(), Finding.PARTLY, "属实");
    assertThat(room.refusal("judge", admit)).isEqualTo("late-unruled");
    assertThat(room.refusal("defendant", explain("e1"))).isEqualTo("exhibit-own");
    assertThat(room.refusal("defendant", explain("e2"))).isEqualTo("late-not");
    room.ok("lawyer", explain("e1"));
    assertThat(room.refusal("clerk", rule(LateRuling.REFUSED))).isEqualTo("judge-only");
    room.ok("judge", rule(LateRuling.ACCEPTED_WITH_ADMONITION));
    assertThat(room.refusal("judge", rule(LateRuling.REFUSED))).isEqualTo("late-not");
    room.ok("judge", admit);
  }

  @Test
  void lateEvidenceThatIsRefusedIsNotAdmitted() {
    room = Room.full();
    room.ok("judge", ItemDecisionsTest.evidence("p4", Amount.days(3)));
    room.pass(Duration.ofDays(9));
    room.decide(Actor.Part.DEADLINES, new Command.Expire(new Subject.Item("i1"), 1));
    file("plaintiff", Optional.empty());
    room.ok("judge", rule(LateRuling.REFUSED));
    assertThat(
            room.refusal(
                "judge", new Command.ExhibitFind("e1", Optional.empty(), Finding.ADMITTED, "属实")))
        .isEqualTo("late-unruled");
    room.ok("judge", new Command.ExhibitFind("e1", Optional.empty(), Finding.NOT_ADMITTED, "逾期"));
  }

  @Test
  void aDoubtedCopyPassesOnlyOnAGroundThatMeetsTheDoubt() {
    room = Room.full();
    file("plaintiff", Optional.empty());
    room.ok("clerk", review(Review.REVIEWED, Optional.empty()));
    assertThat(room.refusal("clerk", review(Review.RETURNED, Optional.of(Ground.COMPARED))))
        .isEqualTo("review-ground");
    room.ok("defendant", new Command.ExhibitOpen("e1"));
    room.ok("defendant", new Command.ExhibitOpine("e1", Optional.empty(), doubt()));
    assertThat(room.refusal("clerk", review(Review.REVIEWED, Optional.empty())))
        .isEqualTo("review-ground");
    assertThat(room.refusal("clerk", review(Review.REVIEWED, Optional.of(Ground.UNDISPUTED))))
        .isEqualTo("review-ground");
    room.ok("clerk", review(Review.REVIEWED, Optional.of(Ground.COMPARED)));
    room.ok("clerk", review(Review.ORIGINAL_REQUIRED, Optional.empty()));
  }

  @Test
  void whatWasAcceptedIsNeitherCancelledNorExpires() {
    room.ok("plaintiff", EvidenceDecisionsTest.evidence());
    Command accept = new Command.EvidenceAccept("u1", PDF, "k");
    assertThat(room.decide(Actor.Part.EVIDENCE, accept)).isInstanceOf(Decision.Accepted.class);
    assertThat(room.decide(Actor.Part.EVIDENCE, accept)).isInstanceOf(Decision.Standing.class);
    assertThat(room.refusal("plaintiff", new Command.UploadCancel("u1")))
        .isEqualTo("upload-accepted");
    room.pass(Duration.ofHours(30));
    assertThat(room.decide(Actor.Part.DEADLINES, new Command.Expire(new Subject.Upload("u1"), 1)))
        .isInstanceOf(Decision.Refused.class);
    room.decide(Actor.Part.EVIDENCE, new Command.EvidenceFile("u1", PDF, "other"));
    assertThat(((EvidenceAct.Filed) room.entries().getLast().act()).document().key())
        .isEqualTo("k");
    assertThat(room.decide(Actor.Part.EVIDENCE, accept)).isInstanceOf(Decision.Refused.class);
  }

  private Optional<Round> next() {
    return new Rounds(room.courtroom(), "s1").next();
  }

  private Map<String, List<String>> missing() {
    Rounds rounds = new Rounds(room.courtroom(), "s1");
    return rounds.missing(rounds.current().orElseThrow());
  }

  private Object open(Round round) {
    return room.ok("judge", new Command.RoundOpen("s1", round)).act();
  }

  private void file(String person, Optional<String> answers) {
    room.ok(
        person,
        new Command.UploadRequest(
            "流水.pdf",
            9,
            "application/pdf",
            Hash.ZERO,
            Category.EVIDENCE,
            Optional.of(new Described("流水", "银行", "付款", Described.Form.COPY, "", "")),
            answers,
            Optional.empty(),
            Audience.EVERYONE,
            Optional.empty()));
    String upload = "u" + ++uploads;
    room.decide(Actor.Part.EVIDENCE, new Command.EvidenceFile(upload, PDF, "k" + upload));
  }

  private static Command opinion(String exhibit) {
    return new Command.ExhibitOpine(exhibit, Optional.of("s1"), opinion(false));
  }

  private static Opinion doubt() {
    return opinion(true);
  }

  private static Opinion opinion(boolean differs) {
    return new Opinion(
        View.ACCEPTED, View.ACCEPTED, View.ACCEPTED, Optional.empty(), "金额不符", differs, List.of());
  }

  private static Command explain(String exhibit) {
    return new Command.LateExplain(exhibit, Optional.empty(), "因病住院");
  }

  private static Command rule(LateRuling ruling) {
    return new Command.LateRule("e1", Optional.empty(), ruling, "理由成立");
  }

  private static Command review(Review review, Optional<Ground> ground) {
    return new Command.ExhibitReview("e1", review, ground, "已核对");
  }
}
