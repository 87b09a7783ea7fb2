package org.microcourt.decision;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.microcourt.courtroom.Participant.Authority;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.session.AsyncHearingFindings;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

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
  }

  /// What is done next.
  public Command command() {
    return switch (random.nextInt(18)) {
      case 0 -> add();
      case 1 -> new Command.ParticipantRemove(participant(), "退出");
      case 2 -> schedule();
      case 3, 4 ->
          new Command.SessionConsent(
              session(), "2026-01", random.nextInt(4) > 0, maybe(participant()));
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
      default -> post();
    };
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
        maybe(new AsyncHearingFindings("申请", "困难", "无争议")));
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
