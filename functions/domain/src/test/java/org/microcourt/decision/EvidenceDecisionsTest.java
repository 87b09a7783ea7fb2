package org.microcourt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.EvidenceAct;
import org.microcourt.calendar.Amount;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Next;
import org.microcourt.deadline.Reminders;
import org.microcourt.deadline.Subject;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Described.Form;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.exhibit.View;
import org.microcourt.item.ItemType;
import org.microcourt.json.JsonException;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.session.SessionType;

class EvidenceDecisionsTest {
  private static final Described LEDGER =
      new Described("银行流水", "工商银行", "证明已付款", Form.COPY, "由原告保管", "");
  private static final Media PDF =
      new Media(Media.Kind.PDF, "application/pdf", 3, 0, 0, 0, List.of(), Optional.empty());

  private final Room room = Room.full();

  @Test
  void aFileIsFiledOnceWithTheNextNumberOfItsSideAndOfTheCaseFile() {
    Entry requested = room.ok("lawyer", evidence());
    assertThat(requested.audience()).isEqualTo(new Audience.Side(Role.PLAINTIFF));
    room.ok("defendant", evidence());
    room.ok("plaintiff", evidence());
    Entry first = received("u1");
    received("u2");
    EvidenceAct.Filed third = (EvidenceAct.Filed) received("u3").act();
    assertThat(first.audience()).isEqualTo(Audience.EVERYONE);
    assertThat(third.exhibit().orElseThrow().label()).isEqualTo("原告证据2");
    assertThat(third.document().number()).isEqualTo(3);
    assertThat(third.document().title()).isEqualTo("原告证据2　银行流水");
    assertThat(part(new Command.EvidenceFile("u1", PDF, "k"))).isEqualTo("upload-settled");
    assertThat(part(new Command.EvidenceReject("u1", "EMPTY", "空。", "Empty.")))
        .isEqualTo("upload-settled");
    assertThat(exhibit("e1").party()).hasValue("p4");
  }

  @Test
  void refusesWhoeverAndWhateverIsNotReceived() {
    assertThat(room.refusal("witness", evidence())).isEqualTo("upload-sender");
    assertThat(room.refusal("plaintiff", file("video/x-evil", 1, Category.OTHER)))
        .isEqualTo("upload-type");
    room.ok("plaintiff", file("video/mp4", UploadPlan.LARGEST, Category.OTHER));
    assertThat(room.refusal("plaintiff", file("video/mp4", UploadPlan.LARGEST + 1, Category.OTHER)))
        .isEqualTo("upload-too-large");
    assertThat(room.refusal("plaintiff", file("video/mp4", 1, Category.DECISION)))
        .isEqualTo("category-of-court");
    assertThat(room.refusal("plaintiff", file("video/mp4", 1, Category.EVIDENCE)))
        .isEqualTo("exhibit-stated");
    assertThatThrownBy(() -> file("video/mp4", 0, Category.OTHER))
        .isInstanceOf(JsonException.class);
    assertThat(room.refusal("defendant", new Command.UploadCancel("u1")))
        .isEqualTo("upload-unknown");
  }

  @Test
  void oneWhoAnnouncesEndlesslyIsStopped() {
    for (int n = 0; n < 50; n++) {
      room.ok("plaintiff", evidence());
    }
    assertThat(room.refusal("plaintiff", evidence())).isEqualTo("uploads-waiting");
    room.ok("defendant", evidence());
    room.ok("plaintiff", new Command.UploadCancel("u7"));
    room.ok("plaintiff", evidence());
    assertThat(part(new Command.EvidenceFile("u7", PDF, "k"))).isEqualTo("upload-settled");
  }

  @Test
  void anUploadThatNeverComesEndsByTheClockAndItsSideIsTold() {
    room.ok("plaintiff", evidence());
    Subject upload = new Subject.Upload("u1");
    assertThat(Subject.parse("u1")).isEqualTo(upload);
    room.pass(Duration.ofHours(25));
    Next next = Deadlines.next(room.courtroom(), upload, 1, Reminders.USUAL, room.now());
    assertThat(next).isEqualTo(new Next.Do(new Command.Expire(upload, 1)));
    room.decide(Actor.Part.DEADLINES, new Command.Expire(upload, 1));
    Entry told = room.entries().getLast();
    assertThat(told.act()).isInstanceOf(DeadlineAct.Expired.class);
    assertThat(sees("defendant", told)).isFalse();
    assertThat(sees("lawyer", told)).isTrue();
    assertThat(part(new Command.EvidenceFile("u1", PDF, "k"))).isEqualTo("upload-settled");
  }

  @Test
  void whatWasRejectedIsToldToItsSideAlone() {
    room.ok("plaintiff", evidence());
    room.decide(
        Actor.Part.EVIDENCE, new Command.EvidenceReject("u1", "DAMAGED", "文件损坏。", "Damaged."));
    Entry rejected = room.entries().getLast();
    assertThat(sees("defendant", rejected)).isFalse();
    assertThat(sees("plaintiff", rejected)).isTrue();
    assertThat(sees("clerk", rejected)).isTrue();
  }

  /// It may be kept by then, and what is kept is locked.
  @Test
  void whatWasAcceptedIsRejectedOnlyIfItCanBeFiledNoLonger() {
    room.ok("plaintiff", evidence());
    room.ok("plaintiff", evidence());
    room.decide(Actor.Part.EVIDENCE, new Command.EvidenceAccept("u1", PDF, "k1"));
    room.decide(Actor.Part.EVIDENCE, new Command.EvidenceAccept("u2", PDF, "k2"));
    assertThat(part(rejection("u1", "MALWARE"))).isEqualTo("upload-accepted");
    assertThat(part(rejection("u1", "DAMAGED"))).isEqualTo("upload-accepted");
    room.decide(Actor.Part.EVIDENCE, rejection("u1", "LOST"));
    room.decide(Actor.Part.EVIDENCE, rejection("u2", "DIFFERS"));
    assertThat(room.entries().stream().map(Entry::act))
        .filteredOn(EvidenceAct.Rejected.class::isInstance)
        .extracting(act -> ((EvidenceAct.Rejected) act).reason())
        .containsExactly("LOST", "DIFFERS");
    assertThat(part(rejection("u1", "LOST"))).isEqualTo("upload-settled");
  }

  private static Command rejection(String upload, String reason) {
    return new Command.EvidenceReject(upload, reason, "未能入卷。", "It was not filed.");
  }

  @Test
  void aFileOfAPrivateTalkStaysInIt() {
    Room talk = Room.sitting(SessionType.MEDIATION);
    Audience side = new Audience.Side(Role.DEFENDANT);
    assertThat(talk.refusal("defendant", to(side))).isEqualTo("audience-closed");
    talk.ok("mediator", new Command.TalkOpen("s1", Role.DEFENDANT));
    talk.ok("defendant", to(side));
    talk.decide(Actor.Part.EVIDENCE, new Command.EvidenceFile("u1", PDF, "k"));
    Entry filed = talk.entries().getLast();
    assertThat(talk.courtroom().sees(talk.courtroom().memberOf("plaintiff").orElseThrow(), filed))
        .isFalse();
    assertThat(talk.refusal("plaintiff", new Command.ExhibitOpen("e1")))
        .isEqualTo("exhibit-unknown");
    assertThat(talk.ok("judge", review("e1")).audience()).isEqualTo(side);
    assertThat(talk.refusal("judge", questionOn(1))).isEqualTo("document-unknown");
  }

  @Test
  void anOpinionNeedsTheExhibitOpenedAndAnothersHand() {
    room.ok("plaintiff", evidence());
    received("u1");
    assertThat(room.refusal("defendant", opinion("e1"))).isEqualTo("exhibit-unopened");
    room.ok("defendant", new Command.ExhibitOpen("e1"));
    assertThat(room.refusal("defendant", new Command.ExhibitOpen("e1")))
        .isEqualTo("exhibit-opened");
    room.ok("defendant", opinion("e1"));
    room.ok("defendant", opinion("e1"));
    assertThat(exhibit("e1").opinions().get("p6")).hasSize(2);
    room.ok("lawyer", new Command.ExhibitOpen("e1"));
    assertThat(room.refusal("lawyer", opinion("e1"))).isEqualTo("opinion-on-own");
    assertThat(room.refusal("judge", opinion("e1"))).isEqualTo("opinion-of-party");
    assertThat(room.refusal("plaintiff", describe("e1"))).isEqualTo("exhibit-reviewed");
    assertThat(
            room.refusal(
                "defendant", new Command.ExhibitOpine("e1", Optional.empty(), disputed(""))))
        .isEqualTo("opinion-reasoned");
    assertThat(room.refusal("defendant", offPage())).isEqualTo("point-off-page");
  }

  @Test
  void theCourtReviewsAndTheJudgeFinds() {
    room.ok("plaintiff", evidence());
    received("u1");
    assertThat(room.refusal("defendant", describe("e1"))).isEqualTo("exhibit-own");
    room.ok("lawyer", describe("e1"));
    assertThat(room.refusal("defendant", review("e1"))).isEqualTo("court-only");
    room.ok("clerk", review("e1"));
    assertThat(room.refusal("clerk", find("e1"))).isEqualTo("judge-only");
    room.ok("judge", find("e1"));
    assertThat(exhibit("e1").review()).isEqualTo(Review.REVIEWED);
    assertThat(exhibit("e1").finding()).hasValue(Finding.PARTLY);
  }

  @Test
  void evidenceAfterItsTimeIsFiledAndMarkedLate() {
    room.ok("judge", ItemDecisionsTest.evidence("p4", Amount.days(3)));
    room.pass(Duration.ofDays(9));
    room.decide(Actor.Part.DEADLINES, new Command.Expire(new Subject.Item("i1"), 1));
    room.ok("plaintiff", evidence());
    received("u1");
    room.ok("defendant", evidence());
    received("u2");
    assertThat(exhibit("e1").late()).isTrue();
    assertThat(exhibit("e2").late()).isFalse();
  }

  private Entry received(String upload) {
    room.decide(Actor.Part.EVIDENCE, new Command.EvidenceFile(upload, PDF, "k" + upload));
    return room.entries().getLast();
  }

  private String part(Command command) {
    return room.decide(Actor.Part.EVIDENCE, command) instanceof Decision.Refused(var refusal)
        ? refusal.code()
        : "";
  }

  private ExhibitState exhibit(String id) {
    return room.courtroom().evidence().exhibit(id).orElseThrow();
  }

  private boolean sees(String person, Entry entry) {
    return room.courtroom().sees(room.courtroom().memberOf(person).orElseThrow(), entry);
  }

  static Command.UploadRequest evidence() {
    return upload("application/pdf", 9, Category.EVIDENCE, Optional.of(LEDGER), Audience.EVERYONE);
  }

  private static Command.UploadRequest to(Audience audience) {
    return new Command.UploadRequest(
        "底牌.pdf",
        9,
        "application/pdf",
        Hash.ZERO,
        Category.EVIDENCE,
        Optional.of(LEDGER),
        Optional.empty(),
        Optional.of("s1"),
        audience,
        Optional.empty());
  }

  private static Command.UploadRequest file(String type, long size, Category category) {
    return upload(type, size, category, Optional.empty(), Audience.EVERYONE);
  }

  private static Command.UploadRequest upload(
      String type, long size, Category category, Optional<Described> exhibit, Audience audience) {
    return new Command.UploadRequest(
        "流水.pdf",
        size,
        type,
        Hash.ZERO,
        category,
        exhibit,
        Optional.empty(),
        Optional.empty(),
        audience,
        Optional.empty());
  }

  private static Command.ExhibitOpine opinion(String exhibit) {
    return new Command.ExhibitOpine(exhibit, Optional.empty(), disputed("金额不符"));
  }

  private static Command.ExhibitOpine offPage() {
    Opinion.Point point =
        new Opinion.Point(
            Optional.of(1L),
            Optional.of(new Opinion.Region(900, 0, 200, 10)),
            Optional.empty(),
            "此处");
    Opinion opinion =
        new Opinion(
            View.ACCEPTED,
            View.ACCEPTED,
            View.ACCEPTED,
            Optional.empty(),
            "",
            false,
            List.of(point));
    return new Command.ExhibitOpine("e1", Optional.empty(), opinion);
  }

  private static Opinion disputed(String reasons) {
    return new Opinion(
        View.ACCEPTED, View.ACCEPTED, View.DISPUTED, Optional.empty(), reasons, false, List.of());
  }

  private static Command.ExhibitDescribe describe(String exhibit) {
    return new Command.ExhibitDescribe(exhibit, LEDGER);
  }

  private static Command.ExhibitReview review(String exhibit) {
    return new Command.ExhibitReview(exhibit, Review.REVIEWED, "与原件一致");
  }

  private static Command.ExhibitFind find(String exhibit) {
    return new Command.ExhibitFind(exhibit, Optional.empty(), Finding.PARTLY, "部分属实");
  }

  private static Command.ItemIssue questionOn(long document) {
    return new Command.ItemIssue(
        ItemType.OPINION,
        "质证",
        "请质证",
        List.of("p4"),
        new DueWish.At(Room.START.plus(Duration.ofHours(1))),
        Optional.empty(),
        List.of(document),
        false,
        false,
        Optional.empty());
  }
}
