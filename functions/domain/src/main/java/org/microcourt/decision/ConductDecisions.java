package org.microcourt.decision;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.microcourt.act.ConductAct;
import org.microcourt.conduct.ConductState;
import org.microcourt.conduct.Mute;
import org.microcourt.conduct.Warning;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.exhibit.Category;
import org.microcourt.rule.Refusal;
import org.microcourt.rule.Rule;

/// Order in a session: warning, muting, and what a muted person is refused.
final class ConductDecisions {
  private ConductDecisions() {}

  static Decision decide(Situation situation, ConductCommand command) {
    return switch (command) {
      case ConductCommand.ConductWarn warn -> warn(situation, warn);
      case ConductCommand.ConductMute mute -> mute(situation, mute);
      case ConductCommand.ConductUnmute unmute -> unmute(situation, unmute);
    };
  }

  private static Decision warn(Situation situation, ConductCommand.ConductWarn warn) {
    return order(situation, warn.session(), warn.participant())
        .require(
            Rule.ADMONITION_AFTER_WARNING,
            "warning",
            () ->
                warn.warning() == Warning.WARNING
                    || state(situation, warn.session(), warn.participant())
                        .filter(one -> one.warnings() > 0)
                        .isPresent())
        .then(
            situation.me().id(),
            () ->
                new ConductAct.Warned(
                    warn.session(), warn.participant(), warn.warning(), warn.reason()));
  }

  /// Also of somebody who is muted: the last one counts.
  private static Decision mute(Situation situation, ConductCommand.ConductMute mute) {
    return order(situation, mute.session(), mute.participant())
        .then(
            situation.me().id(),
            () ->
                new ConductAct.Muted(
                    mute.session(),
                    mute.participant(),
                    mute.time().map(situation.now().truncatedTo(ChronoUnit.MILLIS)::plus),
                    mute.reason()));
  }

  private static Decision unmute(Situation situation, ConductCommand.ConductUnmute unmute) {
    return order(situation, unmute.session(), unmute.participant())
        .require(
            Rule.NOT_MUTED,
            "participant",
            () -> held(situation, unmute.session(), unmute.participant()).isPresent())
        .then(
            situation.me().id(),
            () -> new ConductAct.Unmuted(unmute.session(), unmute.participant(), unmute.reason()));
  }

  /// A judge keeps order among those who are not there for the court.
  private static Checks order(Situation situation, String session, String participant) {
    Optional<Participant> member = situation.courtroom().member(participant);
    return new Checks()
        .require(Rule.JUDGE_ONLY, situation::isJudge)
        .require(Rule.SESSION_UNKNOWN, "session", () -> situation.session(session).isPresent())
        .require(Rule.SESSION_NOT_OPEN, "session", () -> situation.isOpen(session))
        .require(Rule.PARTICIPANT_UNKNOWN, "participant", member::isPresent)
        .require(
            Rule.CONDUCT_TARGET,
            "participant",
            () ->
                member
                    .map(Participant::role)
                    .filter(role -> !role.isCourt() && role != Role.MEDIATOR)
                    .isPresent());
  }

  /// Why somebody who is muted in this session may not speak in it, with the time that is left if
  /// one was set.
  static Optional<Refusal> silenced(Situation situation, Optional<String> session) {
    return session
        .flatMap(id -> held(situation, id, situation.me().id()))
        .map(mute -> {
          Refusal refusal = Rule.MUTED.refusal();
          return mute.until()
              .map(end -> refusal.until(Duration.between(situation.now(), end)))
              .orElse(refusal);
        });
  }

  /// Whether a file is one for the case file, with no words of its own, and not one said into a
  /// conversation.
  static boolean isFiling(Command.UploadRequest request) {
    return request.category() != Category.OTHER && request.caption().isEmpty();
  }

  private static Optional<Mute> held(Situation situation, String session, String participant) {
    return state(situation, session, participant)
        .flatMap(ConductState::mute)
        .filter(mute -> mute.holdsAt(situation.now()));
  }

  private static Optional<ConductState> state(
      Situation situation, String session, String participant) {
    return situation.courtroom().conduct().stream()
        .filter(one -> one.isOf(session, participant))
        .findFirst();
  }
}
