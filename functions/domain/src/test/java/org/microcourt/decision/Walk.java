package org.microcourt.decision;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.microcourt.calendar.Amount;
import org.microcourt.call.Medium;
import org.microcourt.conduct.Warning;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Next;
import org.microcourt.deadline.Reminders;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Finding;
import org.microcourt.exhibit.Ground;
import org.microcourt.exhibit.LateRuling;
import org.microcourt.exhibit.Media;
import org.microcourt.exhibit.Opinion;
import org.microcourt.exhibit.Review;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.View;
import org.microcourt.item.ItemType;
import org.microcourt.item.Ruling;
import org.microcourt.motion.Cause;
import org.microcourt.motion.ChallengeGround;
import org.microcourt.motion.Motion;
import org.microcourt.record.Audience;
import org.microcourt.record.Hash;
import org.microcourt.session.AsyncHearingFindings;
import org.microcourt.session.AtEnd;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
import org.microcourt.signing.Handwriting;

/// Random people doing random things, sensible and not, from a seed.
public final class Walk {
  private static final List<String> PEOPLE =
      List.of(
          "judge",
          "clerk",
          "mediator",
          "plaintiff",
          "lawyer",
          "defendant",
          "witness",
          "third",
          "stranger");

  private static final Audience[] AUDIENCES = {
    Audience.EVERYONE, Audience.COURT, new Audience.Side(Role.DEFENDANT)
  };

  private final Random random;
  private final Room room;

  public Walk(long seed) {
    this.random = new Random(seed);
    this.room = random.nextInt(4) == 0 ? Room.full() : Room.sitting(any(SessionType.values()));
  }

  public Room room() {
    return room;
  }

  /// Who acts next.
  public String person() {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  /// Lets time pass and somebody log in anew.
  public void live() {
    room.pass(Duration.ofSeconds(random.nextInt(200) - 20L));
    room.logIn(person());
    wake();
    arrive();
  }

  /// What is done next.
  public Command command() {
    return switch (random.nextInt(34)) {
      case 0 -> add();
      case 1 -> new Command.ParticipantRemove(participant(), "退出");
      case 2 -> schedule();
      case 3, 4 ->
          new Command.SessionConsent(
              session(),
              "2026-01",
              random.nextInt(4) > 0,
              maybe(participant()),
              random.nextBoolean(),
              false);
      case 5 -> new Command.SessionOpen(session());
      case 6 -> new Command.SessionEnter(session());
      case 7 -> new Command.SessionAdvance(session(), any(Segment.values()));
      case 8 ->
          random.nextInt(4) == 0
              ? new Command.SessionClose(session(), Optional.empty())
              : new Command.WitnessCall(session(), participant());
      case 9 -> new Command.TalkOpen(session(), any(Role.values()));
      case 10 -> new Command.TalkClose(session(), any(Role.values()));
      case 11 -> new Command.WitnessCall(session(), "p7");
      case 12 -> new Command.WitnessDismiss(session(), "p7");
      case 13 -> new Command.MessageWithdraw(1 + random.nextInt((int) room.seq()));
      case 22, 23, 24, 25, 26, 27 -> evidence();
      case 29 -> call();
      case 28, 33 -> motion();
      case 32 -> conduct();
      case 14, 15, 16, 17, 18, 19, 20, 21 -> item();
      default -> post();
    };
  }

  private Command item() {
    String item = "i" + (1 + random.nextInt(4));
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> issue();
      case 3, 4, 5 -> new Command.ItemAnswer(item, "答复", documents());
      case 6 ->
          new Command.ExtensionRequest(
              item, due(), "理由", random.nextBoolean() ? Optional.empty() : maybe(room.now()));
      case 7 ->
          new Command.ItemExtend(
              item, due(), maybe(1L + random.nextInt((int) room.seq())), Optional.empty());
      case 8 -> new Command.ExtensionRefuse(item, 1 + random.nextInt((int) room.seq()), "理由");
      case 9 ->
          random.nextBoolean()
              ? new Command.ItemWithdraw(item, "理由")
              : new Command.ItemRule(item, participant(), any(Ruling.values()), "理由");
      case 10 -> new Command.SessionExtend(session(), room.now().plusSeconds(4_000), "理由");
      default ->
          random.nextBoolean() ? new SigningCommand.SignatureCapture(handwriting()) : signing();
    };
  }

  private Command call() {
    String call = "v" + (1 + random.nextInt(2));
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          new CallCommand.CallStart(
              maybe("s1"),
              any(AUDIENCES),
              any(Medium.values()),
              random.nextInt(9) == 0
                  ? List.of("p1", "p2", "p3", "p4")
                  : List.of("p" + (1 + random.nextInt(8))));
      case 2, 3 -> new CallCommand.CallJoin(call);
      case 4 ->
          random.nextBoolean()
              ? new CallCommand.CallLeave(call)
              : new CallCommand.CallDecline(call);
      default -> new CallCommand.CallEnd(call);
    };
  }

  private Command motion() {
    String motion = "m" + (1 + random.nextInt(3));
    return switch (random.nextInt(8)) {
      case 0 ->
          new MotionCommand.MotionFile(
              new Motion.Challenge(
                  "p" + (1 + random.nextInt(5)),
                  any(ChallengeGround.values()),
                  random.nextBoolean() ? Optional.empty() : maybe(motion),
                  "理由"),
              maybe("p4"));
      case 1 -> new MotionCommand.MotionFile(new Motion.Offline("理由"), maybe("p4"));
      case 2 ->
          new MotionCommand.MotionFile(
              new Motion.Repudiation(
                  1 + random.nextInt((int) room.seq()), any(Cause.values()), "理由"),
              maybe("p4"));
      case 3 -> new MotionCommand.MotionWithdraw(motion);
      default -> new MotionCommand.MotionDecide(motion, random.nextInt(9) == 0, "理由");
    };
  }

  private Command conduct() {
    String whom = "p" + (4 + random.nextInt(6));
    return switch (random.nextInt(4)) {
      case 0 -> new ConductCommand.ConductWarn(session(), whom, any(Warning.values()), "理由");
      case 1 -> new ConductCommand.ConductUnmute(session(), participant(), maybe("理由"));
      default ->
          new ConductCommand.ConductMute(
              session(), participant(), maybe(Duration.ofMinutes(3)), "理由");
    };
  }

  private Command signing() {
    return switch (random.nextInt(5)) {
      case 0 ->
          new SigningCommand.TranscriptObject(
              session(), maybe(participant()), Correction.OMISSION, List.of(1L), "补", "漏记");
      case 1 ->
          new SigningCommand.TranscriptRule(
              session(), random.nextInt(60), CorrectionRuling.GRANTED, Optional.empty(), "属实");
      case 2 -> new SigningCommand.TranscriptRefuse(session(), maybe(participant()), "不认可");
      case 3 -> new SigningCommand.TranscriptFinalize(session(), Hash.ZERO, Optional.empty());
      default -> new Command.TranscriptConfirm(session(), Hash.ZERO, maybe(participant()));
    };
  }

  private Handwriting handwriting() {
    List<Integer> stroke = List.of(9, 9, 0, 20, 30, 5, 40, 30, 9, 90, 80, 20, 99, 50, 30);
    return new Handwriting(random.nextInt(4) == 0 ? 60 : 300, 150, List.of(stroke));
  }

  private Command evidence() {
    String exhibit = "e" + (1 + random.nextInt(2));
    Described stated = new Described("物", "源", "的", Described.Form.COPY, "", "");
    return switch (random.nextInt(12)) {
      case 9 ->
          new Command.RoundOpen(session(), new Round(any(Round.Turn.values()), sides(), sides()));
      case 10 -> new Command.LateExplain(exhibit, maybe(session()), "理由");
      case 11 -> new Command.LateRule(exhibit, maybe(session()), any(LateRuling.values()), "理由");
      case 0, 1, 2 ->
          new Command.UploadRequest(
              "文件.pdf",
              random.nextInt(9) == 0 ? 6L << 30 : 9,
              random.nextInt(9) == 0 ? "text/html" : "application/pdf",
              Hash.ZERO,
              random.nextBoolean() ? Category.EVIDENCE : any(Category.values()),
              maybe(stated),
              random.nextInt(4) == 0 ? Optional.of(exhibit) : Optional.empty(),
              random.nextInt(3) == 0 ? Optional.of(session()) : Optional.empty(),
              random.nextBoolean() ? Audience.EVERYONE : any(AUDIENCES),
              Optional.empty());
      case 3 -> new Command.UploadCancel("u" + (1 + random.nextInt(5)));
      case 4 -> new Command.ExhibitDescribe(exhibit, stated);
      case 5 -> new Command.ExhibitOpen(exhibit);
      case 6 ->
          new Command.ExhibitOpine(
              exhibit,
              maybe(session()),
              new Opinion(
                  View.ACCEPTED,
                  View.DISPUTED,
                  View.NO_OPINION,
                  Optional.empty(),
                  "理由",
                  false,
                  List.of()));
      case 7 ->
          new Command.ExhibitReview(
              exhibit, any(Review.values()), maybe(any(Ground.values())), "理由");
      default -> new Command.ExhibitFind(exhibit, Optional.empty(), any(Finding.values()), "理由");
    };
  }

  private List<Round.Side> sides() {
    return random.nextInt(4) == 0 ? List.of() : List.of(any(Round.Side.values()));
  }

  /// A file arrives, as it was announced or not.
  private void arrive() {
    String upload = "u" + (1 + random.nextInt(6));
    Media media =
        new Media(Media.Kind.PDF, "application/pdf", 1, 0, 0, 0, List.of(), Optional.empty());
    if (random.nextInt(3) > 0) {
      room.decide(Actor.Part.EVIDENCE, new Command.EvidenceAccept(upload, media, "k" + upload));
    }
    if (random.nextInt(3) == 0) {
      return;
    }
    room.decide(
        Actor.Part.EVIDENCE,
        random.nextInt(3) == 0
            ? new Command.EvidenceReject(upload, "EMPTY", "空文件。", "Empty.")
            : new Command.EvidenceFile(upload, media, "k" + upload));
  }

  private Command issue() {
    return new Command.ItemIssue(
        any(ItemType.values()),
        "事项",
        "请答复",
        random.nextBoolean() ? List.of("p4", "p6") : List.of(participant()),
        due(),
        maybe(session()),
        documents(),
        random.nextBoolean(),
        random.nextBoolean(),
        Optional.empty());
  }

  private List<Long> documents() {
    return random.nextInt(9) == 0 ? List.of(1L) : List.of();
  }

  private DueWish due() {
    return random.nextInt(3) == 0
        ? new DueWish.In(Amount.hours(1 + random.nextInt(3)))
        : new DueWish.At(room.now().plusSeconds(100L * (random.nextInt(20) - 1)));
  }

  /// What the clock does next, if anything.
  public void wake() {
    for (Deadlines.Running running : Deadlines.running(room.courtroom())) {
      int version = running.term().version() - random.nextInt(2);
      if (Deadlines.next(room.courtroom(), running.subject(), version, Reminders.USUAL, room.now())
          instanceof Next.Do(Command command)) {
        room.decide(Actor.Part.DEADLINES, command);
      }
    }
  }

  private Command add() {
    Role role = any(Role.values());
    boolean agent = random.nextInt(5) == 0 || role == Role.AGENT;
    return new Command.ParticipantAdd(
        person(),
        "名",
        role,
        agent ? Optional.of(participant()) : Optional.empty(),
        agent ? Optional.of(Authority.GENERAL) : Optional.empty());
  }

  private Command schedule() {
    Period period =
        new Period(
            room.now().minusSeconds(60L * random.nextInt(10)),
            room.now().plusSeconds(60L * (random.nextInt(60) - 2)));
    return new Command.SessionSchedule(
        any(SessionType.values()),
        any(Mode.values()),
        "",
        maybe(period),
        maybe(new AsyncHearingFindings("申请", "困难", "无争议")),
        any(AtEnd.values()));
  }

  private Command post() {
    return new Command.MessagePost(
        maybe(session()),
        "话" + room.seq(),
        random.nextInt(3) == 0
            ? Optional.of((long) random.nextInt((int) room.seq() + 3))
            : Optional.empty(),
        random.nextInt(4) == 0 ? List.of(participant()) : List.of(),
        switch (random.nextInt(6)) {
          case 0 -> Audience.COURT;
          case 1 -> new Audience.Side(Role.PLAINTIFF);
          case 2 -> new Audience.Side(Role.DEFENDANT);
          default -> Audience.EVERYONE;
        });
  }

  private String session() {
    return "s" + (1 + random.nextInt(3));
  }

  private String participant() {
    return "p" + (1 + random.nextInt(9));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
