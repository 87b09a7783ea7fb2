package org.microcourt.decision;

import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.RecentMessage;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.record.Audience;
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
        .require(Rule.AUDIENCE_CLOSED, "audience", () -> mayAddress(situation, post))
        .require(Rule.QUOTE_UNSEEN, "quote", () -> quotesWhatAllSee(situation, post))
        .require(Rule.MENTION_UNKNOWN, "mentions", () -> mentionsReaders(situation, post))
        .then(
            situation.me().id(),
            post.audience(),
            () ->
                new Act.MessagePosted(post.session(), post.text(), post.quote(), post.mentions()));
  }

  private static void inSession(Checks checks, Situation situation, String session) {
    checks
        .require(Rule.SESSION_UNKNOWN, "session", () -> situation.session(session).isPresent())
        .require(Rule.SESSION_NOT_OPEN, "session", () -> situation.isOpen(session))
        .require(
            Rule.WITNESS_ISOLATED,
            () ->
                situation.me().role() != Role.WITNESS
                    || situation.is(session, s -> isHeard(s, situation.me())))
        .require(
            Rule.PERIOD_NOT_RUNNING, () -> situation.isCourt() || situation.isInPeriod(session))
        .require(Rule.ENTER_FIRST, () -> situation.isCourt() || situation.hasEntered(session));
  }

  private static boolean isHeard(SessionState session, Participant witness) {
    return session.witness().filter(witness.id()::equals).isPresent();
  }

  private static boolean mayAddress(Situation situation, Command.MessagePost post) {
    boolean ofIt = situation.courtroom().isOf(post.audience(), situation.me());
    return switch (post.audience()) {
      case Audience.Everyone _ -> ofIt;
      case Audience.Court _ -> ofIt;
      case Audience.Side(Role side) ->
          ofIt
              && post.session()
                  .filter(id -> situation.is(id, s -> s.talks().contains(side)))
                  .isPresent();
    };
  }

  /// A message for everyone quotes what everyone may see; one for fewer also what just these see.
  private static boolean quotesWhatAllSee(Situation situation, Command.MessagePost post) {
    if (post.quote().isEmpty()) {
      return true;
    }
    long quoted = post.quote().get();
    Courtroom courtroom = situation.courtroom();
    if (quoted < 1 || quoted > courtroom.seq() || situation.me().role() == Role.WITNESS) {
      return false;
    }
    Audience seenBy = courtroom.audienceOf(quoted);
    return seenBy.equals(Audience.EVERYONE) || seenBy.equals(post.audience());
  }

  private static boolean mentionsReaders(Situation situation, Command.MessagePost post) {
    Courtroom courtroom = situation.courtroom();
    return post.mentions().stream()
        .map(courtroom::member)
        .allMatch(m -> m.filter(p -> courtroom.isOf(post.audience(), p)).isPresent());
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
