package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.RecentMessage;
import org.microcourt.courtroom.Role;
import org.microcourt.record.Audience;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// Saying something, and taking it back.
final class MessageDecisions {
  private MessageDecisions() {}

  static Decision post(Situation situation, Command.MessagePost post) {
    Checks checks = new Checks();
    if (post.session().isPresent()) {
      inSession(checks, situation, post.session().get());
    } else {
      checks.require(Rule.SPEAK_IN_SESSION, "session", situation::isCourt);
    }
    return checks
        .refuse(() -> ConductDecisions.silenced(situation, post.session()))
        .require(
            Rule.AUDIENCE_CLOSED,
            "audience",
            () -> mayAddress(situation, post.session(), post.audience()))
        .require(Rule.QUOTE_UNSEEN, "quote", () -> quotesWhatAllSee(situation, post))
        .require(Rule.MENTION_UNKNOWN, "mentions", () -> mentionsReaders(situation, post))
        .refuse(() -> tooOften(situation))
        .then(
            situation.me().id(),
            post.audience(),
            () ->
                new Act.MessagePosted(post.session(), post.text(), post.quote(), post.mentions()));
  }

  /// The fold remembers the last messages anyway, so that this costs no call and is the same in
  /// every process.
  private static Optional<Refusal> tooOften(Situation situation) {
    return situation
        .policy()
        .messages()
        .flatMap(pace ->
            pace.wait(
                situation.courtroom().recent().stream()
                    .filter(m -> m.by().equals(situation.me().id()))
                    .map(RecentMessage::at)
                    .toList(),
                situation.now()))
        .map(Decisions.TOO_MANY::until);
  }

  private static void inSession(Checks checks, Situation situation, String session) {
    checks
        .require(Rule.SESSION_UNKNOWN, "session", () -> situation.session(session).isPresent())
        .require(Rule.SESSION_NOT_OPEN, "session", () -> situation.isOpen(session))
        .require(
            Rule.WITNESS_ISOLATED,
            () -> situation.me().role() != Role.WITNESS || situation.hears(session, situation.me()))
        .require(
            Rule.PERIOD_NOT_RUNNING,
            () -> situation.moderates(session) || situation.isInPeriod(session))
        .require(Rule.ENTER_FIRST, () -> situation.isCourt() || situation.hasEntered(session));
  }

  /// One speaks to an audience that one is of; to one side, while a private talk with it is open.
  static boolean mayAddress(Situation situation, Optional<String> session, Audience audience) {
    boolean ofIt = situation.courtroom().isOf(audience, situation.me());
    return switch (audience) {
      case Audience.Everyone _ -> ofIt;
      case Audience.Court _ -> ofIt;
      case Audience.Own _, Audience.Answer _ -> false;
      case Audience.Side(Role side) ->
          ofIt && session.filter(id -> situation.is(id, s -> s.talks().contains(side))).isPresent();
    };
  }

  /// Whoever may read a message may also see what it quotes; a witness quotes what it was asked.
  private static boolean quotesWhatAllSee(Situation situation, Command.MessagePost post) {
    if (post.quote().isEmpty()) {
      return true;
    }
    long quoted = post.quote().get();
    Courtroom courtroom = situation.courtroom();
    if (quoted < 1 || quoted > courtroom.seq()) {
      return false;
    }
    if (situation.me().role() == Role.WITNESS && !wasToldTo(situation, post, quoted)) {
      return false;
    }
    return switch (courtroom.audienceOf(quoted)) {
      case Audience.Everyone _ -> true;
      case Audience.Court only -> only.equals(post.audience());
      case Audience.Own _, Audience.Answer _ -> false;
      case Audience.Side one ->
          one.equals(post.audience()) || post.audience().equals(Audience.COURT);
    };
  }

  private static boolean wasToldTo(Situation situation, Command.MessagePost post, long quoted) {
    return situation.courtroom().recent().stream()
            .anyMatch(m -> m.seq() == quoted && m.session().equals(post.session()))
        && situation.courtroom().testimonies().stream()
            .anyMatch(t -> t.witness().equals(situation.me().id()) && t.isGoingOn(quoted));
  }

  private static boolean mentionsReaders(Situation situation, Command.MessagePost post) {
    Courtroom courtroom = situation.courtroom();
    return post.mentions().stream()
        .map(courtroom::member)
        .allMatch(m -> m.filter(p -> reads(situation, post, p)).isPresent());
  }

  private static boolean reads(Situation situation, Command.MessagePost post, Participant reader) {
    return situation.courtroom().isOf(post.audience(), reader)
        && (reader.role() != Role.WITNESS
            || post.session().filter(id -> situation.hears(id, reader)).isPresent());
  }

  static Decision withdraw(Situation situation, Command.MessageWithdraw withdraw) {
    Optional<RecentMessage> message =
        situation.courtroom().recent().stream()
            .filter(m -> m.seq() == withdraw.message())
            .findFirst();
    Optional<String> session = message.flatMap(RecentMessage::session);
    Audience audience = message.map(RecentMessage::audience).orElse(Audience.EVERYONE);
    return new Checks()
        .require(
            Rule.WITHDRAW_OWN,
            "message",
            () -> message.map(m -> m.by().equals(situation.me().id())).orElse(false))
        .require(
            Rule.WITHDRAW_WINDOW,
            "message",
            () -> message.filter(m -> isWithdrawable(situation, m)).isPresent())
        .require(
            Rule.SESSION_NOT_OPEN, "message", () -> session.map(situation::isOpen).orElse(true))
        .require(
            Rule.WITNESS_ISOLATED,
            () ->
                situation.me().role() != Role.WITNESS
                    || session.filter(id -> situation.hears(id, situation.me())).isPresent())
        .then(
            situation.me().id(),
            audience,
            () -> new Act.MessageWithdrawn(withdraw.message(), session));
  }

  private static boolean isWithdrawable(Situation situation, RecentMessage message) {
    return !message.withdrawn()
        && !message.at().plus(situation.policy().withdrawWindow()).isBefore(situation.now());
  }
}
