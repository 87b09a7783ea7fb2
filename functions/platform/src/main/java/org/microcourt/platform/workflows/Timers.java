package org.microcourt.platform.workflows;

import java.util.Optional;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Deadlines.Running;
import org.microcourt.platform.workflows.Workflows.Start;
import org.microcourt.platform.workflows.Workflows.Status;
import org.microcourt.record.Entry;

/// The executions that wake for due times. One too many does no harm, since each decides from the
/// record; one too few would: so everything here may be repeated. Methods may throw a
/// `WorkflowsException`.
public final class Timers {
  private final Workflows executions;

  /// Of the deadline state machine.
  public Timers(Workflows executions) {
    this.executions = executions;
  }

  /// Starts a timer for each due time that an entry has started or moved, as they run in the
  /// courtroom now. Those before it are not stopped: they find in the record that they have nothing
  /// to do.
  public void follow(Courtroom courtroom, Entry entry) {
    for (Running running : Deadlines.started(courtroom, entry)) {
      start(Timer.first(courtroom.id(), running.subject(), running.term().version()));
    }
  }

  /// Starts a timer, if it was not started before.
  public void start(Timer timer) {
    executions.start(timer.name(), timer.toJson());
  }

  /// Sees to it that a timer for the version of `first` runs, be it a later generation: one that
  /// has failed, was stopped, or ended although the due time runs is followed by the next.
  ///
  /// @return the timer that had to be started; empty when one runs
  public Optional<Timer> ensure(Timer first) {
    for (Timer timer = first; ; timer = timer.next()) {
      Optional<Status> status = executions.describe(timer.name());
      if (status.equals(Optional.of(Status.RUNNING))) {
        return Optional.empty();
      }
      if (status.isEmpty() && executions.start(timer.name(), timer.toJson()) == Start.STARTED) {
        return Optional.of(timer);
      }
    }
  }
}
