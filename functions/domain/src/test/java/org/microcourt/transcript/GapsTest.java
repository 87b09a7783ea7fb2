package org.microcourt.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.Act;
import org.microcourt.act.EvidenceAct;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.CaseInfo.Procedure;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.View;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// Sessions with judge p1, clerk p2, plaintiff p3 with its agent p4, and defendant p5.
class GapsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private Courtroom courtroom = Courtroom.empty("croom0000000test");

  @Test
  void aHearingThatHasEverythingHasNoGaps() {
    hearing(Procedure.ORDINARY);
    assertThat(gaps()).isEmpty();
  }

  @Test
  void anEmptyHearingLacksEverythingThatTheLawNames() {
    open(SessionType.HEARING, Procedure.ORDINARY);
    enter("p1", "p3", "p5");
    file("e1", Audience.EVERYONE);
    assertThat(missing())
        .containsExactly(
            MustRecord.RECORDER,
            MustRecord.NOTICE,
            MustRecord.CHALLENGE,
            MustRecord.STATEMENTS,
            MustRecord.ISSUES,
            MustRecord.OPINIONS,
            MustRecord.FINDINGS,
            MustRecord.DEBATE,
            MustRecord.FINAL_STATEMENTS);
  }

  @Test
  void summaryProcedureNeedsNoDebate() {
    open(SessionType.HEARING, Procedure.SUMMARY);
    enter("p1", "p2", "p3", "p5");
    assertThat(missing())
        .contains(MustRecord.ISSUES)
        .doesNotContain(MustRecord.DEBATE, MustRecord.FINAL_STATEMENTS);
  }

  @Test
  void namesWhoDidNotAnswer() {
    open(SessionType.HEARING, Procedure.SUMMARY);
    enter("p1", "p2", "p4", "p5");
    in(Segment.NOTICE, "p1", "p4");
    in(Segment.CHALLENGE, "p1", "p5");
    assertThat(gaps())
        .contains(
            new Gap(MustRecord.NOTICE_ANSWERED, List.of("p5"), List.of()),
            new Gap(MustRecord.CHALLENGE_ANSWERED, List.of("p3"), List.of()));
  }

  @Test
  void whoConsentedHasReadTheNotice() {
    open(SessionType.INQUIRY, Procedure.SUMMARY);
    enter("p1", "p2", "p3", "p5");
    for (String party : List.of("p3", "p5")) {
      by(
          party,
          new Act.SessionConsented(
              "s1",
              SessionType.INQUIRY,
              Mode.SYNCHRONOUS,
              "2026-01",
              true,
              Optional.empty(),
              false,
              false));
    }
    assertThat(gaps()).isEmpty();
  }

  @Test
  void anAbsentPartyIsNamedOnceAndOwesNoAnswers() {
    open(SessionType.INQUIRY, Procedure.SUMMARY);
    enter("p1", "p2", "p3");
    in(Segment.NOTICE, "p2", "p3");
    assertThat(gaps()).containsExactly(new Gap(MustRecord.ATTENDANCE, List.of("p5"), List.of()));
  }

  @Test
  void namesExhibitsWithoutOpinionAndFinding() {
    hearing(Procedure.SUMMARY);
    file("e2", Audience.EVERYONE);
    file("e3", Audience.COURT);
    assertThat(gaps())
        .containsExactly(
            new Gap(MustRecord.OPINIONS, List.of("p5"), List.of("原告证据2")),
            new Gap(MustRecord.FINDINGS, List.of(), List.of("原告证据2")));
  }

  @Test
  void wordsOfATalkApartAnswerNothing() {
    open(SessionType.HEARING, Procedure.SUMMARY);
    enter("p1", "p2", "p3", "p5");
    by("p1", new Act.SessionAdvanced("s1", Segment.ISSUES));
    by("p1", Audience.COURT, said("合议"));
    assertThat(missing()).contains(MustRecord.ISSUES);
  }

  @Test
  void aMediationEndsInAnAgreementThatWasAnsweredAndReviewedOrInNone() {
    open(SessionType.MEDIATION, Procedure.SUMMARY);
    enter("p1", "p3", "p5");
    in(Segment.NOTICE, "p1", "p3", "p5");
    assertThat(missing()).containsExactly(MustRecord.OUTCOME);
    in(Segment.UNDISPUTED, "p1", "p5");
    in(Segment.AGREEMENT, "p1", "p3");
    assertThat(gaps())
        .containsExactly(
            new Gap(MustRecord.UNDISPUTED_CONFIRMED, List.of("p3"), List.of()),
            new Gap(MustRecord.AGREED, List.of("p5"), List.of()),
            Gap.of(MustRecord.REVIEWED));
    by("p1", new Act.SessionAdvanced("s1", Segment.FAILURE));
    assertThat(missing()).containsExactly(MustRecord.UNDISPUTED_CONFIRMED);
  }

  @Test
  void anExchangeSortsWhatIsDisputed() {
    open(SessionType.EVIDENCE_EXCHANGE, Procedure.ORDINARY);
    enter("p1", "p2", "p3", "p5");
    in(Segment.NOTICE, "p1", "p3", "p5");
    assertThat(missing()).containsExactly(MustRecord.SORTED);
    in(Segment.DISPUTED, "p1");
    assertThat(gaps()).isEmpty();
  }

  @Test
  void isTheSameFromASnapshot() {
    hearing(Procedure.ORDINARY);
    file("e2", Audience.EVERYONE);
    Courtroom kept = Courtroom.fromJson(Json.parseObject(courtroom.toJson().text()));
    assertThat(Gaps.of(kept, kept.session("s1").orElseThrow())).isEqualTo(gaps());
  }

  @Test
  void namesTheFirstTwentyAndSaysHowManyMoreThereAre() {
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= 33; i++) {
      labels.add("原告证据" + i);
    }
    Json.Obj json = new Gap(MustRecord.FINDINGS, List.of(), labels).toJson();
    assertThat(json.strings("exhibits")).hasSize(20);
    assertThat(json.requireLong("more")).isEqualTo(13);
    assertThat(json.get("participants")).isEmpty();
  }

  private void hearing(Procedure procedure) {
    open(SessionType.HEARING, procedure);
    enter("p1", "p2", "p4", "p5");
    in(Segment.NOTICE, "p1", "p4", "p5");
    in(Segment.CHALLENGE, "p1", "p4", "p5");
    in(Segment.CLAIMS, "p4");
    in(Segment.DEFENCE, "p5");
    in(Segment.ISSUES, "p1");
    file("e1", Audience.EVERYONE);
    Opinion opinion =
        new Opinion(
            View.ACCEPTED, View.ACCEPTED, View.ACCEPTED, Optional.empty(), "", false, List.of());
    by("p5", new EvidenceAct.ExhibitOpined("e1", Optional.of("s1"), "p5", opinion));
    by("p1", new EvidenceAct.ExhibitFound("e1", Optional.of("s1"), Finding.ADMITTED, "无异议"));
    in(Segment.DEBATE, "p4", "p5");
    in(Segment.FINAL_STATEMENTS, "p3", "p5");
  }

  private void open(SessionType type, Procedure procedure) {
    CaseInfo info = new CaseInfo("（2026）沪0113民初1号", "买卖合同纠纷", "宝山区人民法院", procedure);
    by("p1", new Act.CourtroomCreated(info, person(1, Role.JUDGE, Optional.empty())));
    by("p1", new Act.ParticipantAdded(person(2, Role.CLERK, Optional.empty())));
    by("p1", new Act.ParticipantAdded(person(3, Role.PLAINTIFF, Optional.empty())));
    by("p1", new Act.ParticipantAdded(person(4, Role.AGENT, Optional.of("p3"))));
    by("p1", new Act.ParticipantAdded(person(5, Role.DEFENDANT, Optional.empty())));
    by(
        "p1",
        new Act.SessionScheduled(
            new Plan("s1", type, Mode.SYNCHRONOUS, "", Optional.empty(), Optional.empty())));
    by("p1", new Act.SessionOpened("s1"));
  }

  private static Participant person(int number, Role role, Optional<String> principal) {
    return new Participant(
        "p" + number, "sub" + number, "某人", role, principal, Optional.empty(), false);
  }

  private void enter(String... who) {
    for (String by : who) {
      by(by, new Act.SessionEntered("s1", NOON, "2"));
    }
  }

  private void in(Segment section, String... speakers) {
    by("p1", new Act.SessionAdvanced("s1", section));
    for (String by : speakers) {
      by(by, said("话"));
    }
  }

  private static Act said(String text) {
    return new Act.MessagePosted(Optional.of("s1"), text, Optional.empty(), List.of());
  }

  private void file(String exhibit, Audience audience) {
    int number = Integer.parseInt(exhibit.substring(1));
    DocumentRef document =
        new DocumentRef(
            number,
            "证据",
            "EVIDENCE",
            DocumentRef.Volume.MAIN,
            1,
            9,
            Hash.ZERO,
            "application/pdf",
            "k" + number,
            Optional.of("s1"));
    Described described = new Described("证据", "", "", Described.Form.COPY, "", "");
    by(
        "system:evidence",
        audience,
        new EvidenceAct.Filed(
            "u" + number,
            "p4",
            document,
            new Media(Media.Kind.PDF, "application/pdf", 1, 0, 0, 0, List.of(), Optional.empty()),
            Optional.of(
                new Exhibit(
                    exhibit,
                    "原告证据" + number,
                    Optional.of("p3"),
                    described,
                    Optional.empty(),
                    false)),
            Optional.empty()));
  }

  private void by(String by, Act act) {
    by(by, Audience.EVERYONE, act);
  }

  private void by(String by, Audience audience, Act act) {
    Entry.Content content = new Entry.Content(by, Optional.empty(), audience, act);
    courtroom = courtroom.apply(Entry.next(courtroom.head(), content, NOON, "0".repeat(32)));
  }

  private List<Gap> gaps() {
    return Gaps.of(courtroom, courtroom.session("s1").orElseThrow());
  }

  private List<MustRecord> missing() {
    return gaps().stream().map(Gap::what).toList();
  }
}
