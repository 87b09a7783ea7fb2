package org.microcourt.courtroom.action;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.microcourt.courtroom.view.AnchorPages;
import org.microcourt.courtroom.view.Attendance;
import org.microcourt.courtroom.view.Board;
import org.microcourt.courtroom.view.CaseFile;
import org.microcourt.courtroom.view.Copies;
import org.microcourt.courtroom.view.CourtroomList;
import org.microcourt.courtroom.view.Description;
import org.microcourt.courtroom.view.ExportLinks;
import org.microcourt.courtroom.view.ItemList;
import org.microcourt.courtroom.view.MyCourtrooms;
import org.microcourt.courtroom.view.MyItems;
import org.microcourt.courtroom.view.Notice;
import org.microcourt.courtroom.view.Outages;
import org.microcourt.courtroom.view.RecordPages;
import org.microcourt.courtroom.view.RecordSearch;
import org.microcourt.courtroom.view.SigningView;
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
    MyCourtrooms mine = new MyCourtrooms(platform.people(), recorder::load, threads);
    Reading.Views views =
        new Reading.Views(
            new CourtroomList(mine, platform.records()),
            new Description(platform.withdrawWindow(), Notice.of(platform.noticeVersion())),
            new RecordPages(platform.records()),
            new RecordSearch(platform.records(), platform.withdrawWindow()),
            new CaseFile(platform.caseFiles(), platform.clock()),
            new SigningView(platform.records(), platform.policy(), platform.clock()),
            new AnchorPages(platform.anchors(), platform.records()));
    Rooms rooms = new Rooms(recorder::load);
    Sending sending = new Sending(platform.uploads());
    Writing writing =
        new Writing(
            recorder, platform.records(), sending, platform.announcer(), threads, platform.log());
    return new Dispatcher(
        new Reading(rooms, platform.people(), platform.clock(), views),
        due(platform, rooms, mine),
        new EvidenceReading(rooms, sending, writing, links(platform, views.files())),
        new Dispatcher.Outgoing(writing, signals(platform, rooms, mine), calls(platform, rooms)),
        new Flow(platform.frames(), platform.paces()),
        platform.clock(),
        platform.log());
  }

  private static Signals signals(Platform platform, Rooms rooms, MyCourtrooms mine) {
    return new Signals(
        rooms,
        teller(platform),
        new Attendance(platform.people(), mine),
        platform.policy(),
        platform.clock());
  }

  private static CallSignals calls(Platform platform, Rooms rooms) {
    return new CallSignals(rooms, teller(platform), platform.iceServers(), platform.clock());
  }

  private static Teller teller(Platform platform) {
    return new Teller(platform.people(), platform.broadcaster());
  }

  private static EvidenceReading.Views links(Platform platform, CaseFile files) {
    return new EvidenceReading.Views(
        files,
        new Copies(platform.copyist(), platform.copies(), platform.clock()),
        new ExportLinks(platform.copies(), platform.clock()));
  }

  private static DueReading due(Platform platform, Rooms rooms, MyCourtrooms mine) {
    Outages outages =
        new Outages(platform.presences(), platform.incidents(), platform.calendar()::now);
    DueReading.Views views =
        new DueReading.Views(
            new ItemList(platform.records(), mine),
            new MyItems(mine),
            new Board(mine, platform.records(), outages, platform.clock()),
            outages);
    return new DueReading(
        rooms,
        new Previews(platform.policy(), platform.clock()),
        platform.incidents(),
        platform.clock(),
        views);
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
