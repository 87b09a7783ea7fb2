package org.microcourt.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Deadlines.Running;
import org.microcourt.deadline.Subject;
import org.microcourt.deadline.Term;
import org.microcourt.exhibit.UploadState;
import org.microcourt.record.Audience;
import org.microcourt.rule.Rule;
import org.microcourt.session.AtEnd;

/// What the clock records. It wakes at least once and perhaps late: a version of a due time that is
/// no longer the current one is left alone, and what stands is not recorded again.
final class ClockDecisions {
  private static final String PERIOD_OVER = "异步诉讼期间届满";

  private ClockDecisions() {}

  static Decision remind(Courtroom courtroom, Actor.Part part, Command.Remind remind, Instant now) {
    Optional<Running> running = running(courtroom, remind.subject(), remind.version());
    return new Checks()
        .require(
            Rule.DUE_TIME_PASSED,
            () ->
                is(running, t -> t.isRunning(now))
                    && is(running, t -> !t.reminded().contains(remind.point())))
        .then(
            part.by(),
            () ->
                new DeadlineAct.Reminded(
                    remind.subject(),
                    session(courtroom, remind.subject()),
                    remind.version(),
                    remind.point(),
                    running.orElseThrow().silent()));
  }

  static Decision expire(Courtroom courtroom, Actor.Part part, Command.Expire expire, Instant now) {
    Optional<Running> running = running(courtroom, expire.subject(), expire.version());
    return new Checks()
        .require(Rule.DUE_TIME_PASSED, () -> is(running, t -> !t.over() && !t.isRunning(now)))
        .then(
            part.by(),
            audience(courtroom, expire.subject()),
            () ->
                new DeadlineAct.Expired(
                    expire.subject(),
                    session(courtroom, expire.subject()),
                    expire.version(),
                    running.orElseThrow().silent()));
  }

  static Decision end(Courtroom courtroom, Actor.Part part, Command.SessionEnd end) {
    Subject period = new Subject.Period(end.session());
    Optional<Running> running = running(courtroom, period, end.version());
    return new Checks()
        .require(Rule.SESSION_NOT_OPEN, () -> is(running, Term::over))
        .require(
            Rule.PERIOD_OF_ASYNC,
            () ->
                courtroom
                    .session(end.session())
                    .filter(s -> s.plan().atEnd() == AtEnd.CLOSE)
                    .isPresent())
        .then(part.by(), () -> new Act.SessionClosed(end.session(), Optional.of(PERIOD_OVER)));
  }

  private static Optional<Running> running(Courtroom courtroom, Subject subject, int version) {
    return Deadlines.running(courtroom, subject).filter(r -> r.term().version() == version);
  }

  private static Optional<String> session(Courtroom courtroom, Subject subject) {
    return switch (subject) {
      case Subject.Item(String id) -> courtroom.item(id).flatMap(i -> i.plan().session());
      case Subject.Upload(String id) ->
          courtroom.evidence().upload(id).flatMap(u -> u.plan().session());
      case Subject.Period(String id) -> Optional.of(id);
      case Subject.Confirmation(String id) -> Optional.of(id);
    };
  }

  /// That a file did not arrive is for those to know who knew that it would.
  private static Audience audience(Courtroom courtroom, Subject subject) {
    return subject instanceof Subject.Upload(String id)
        ? courtroom.evidence().upload(id).map(UploadState::notice).orElse(Audience.EVERYONE)
        : Audience.EVERYONE;
  }

  private static boolean is(Optional<Running> running, Predicate<Term> what) {
    return running.map(Running::term).filter(what).isPresent();
  }
}
