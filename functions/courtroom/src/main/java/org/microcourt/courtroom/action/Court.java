package org.microcourt.courtroom.action;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.microcourt.courtroom.view.CaseFile;
import org.microcourt.courtroom.view.CourtroomList;
import org.microcourt.courtroom.view.Description;
import org.microcourt.courtroom.view.Notice;
import org.microcourt.courtroom.view.RecordPages;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.platform.Platform;
import org.microcourt.platform.Priming;
import org.microcourt.platform.broadcast.Delivery;
import org.microcourt.platform.record.Recorder;

/// Puts the dispatcher together.
public final class Court {
  private Court() {}

  /// A dispatcher over these ways out.
  public static Dispatcher dispatcher(Platform platform) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    Recorder recorder = platform.recorder();
    CourtPolicy policy = platform.policy();
    Reading.Views views =
        new Reading.Views(
            new CourtroomList(platform.people(), platform.records(), recorder::load, threads),
            new Description(policy, Notice.of(policy.noticeVersion())),
            new RecordPages(platform.records()),
            new CaseFile(platform.caseFiles(), platform.clock()));
    return new Dispatcher(
        new Reading(recorder::load, platform.people(), platform.clock(), views),
        new Writing(recorder, platform.announcer(), threads, platform.log()),
        platform.clock(),
        platform.log());
  }

  /// Tries the ways out before the snapshot, the handshakes with them above all: reads as nobody,
  /// and posts to a connection that is none.
  public static Priming priming(Platform platform, Dispatcher dispatcher) {
    Delivery toNobody = new Delivery("nobody", "none", "{}");
    return Priming.before(
        platform.log(),
        dispatcher::prime,
        () -> platform.people().connections(Set.of(toNobody.person())),
        () -> platform.broadcaster().send(List.of(toNobody)));
  }
}
