package org.microcourt.courtroom.action;

import java.time.Clock;
import org.microcourt.courtroom.frame.Problem;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.courtroom.view.AnchorPages;
import org.microcourt.courtroom.view.CaseFile;
import org.microcourt.courtroom.view.CourtroomList;
import org.microcourt.courtroom.view.Description;
import org.microcourt.courtroom.view.RecordPages;
import org.microcourt.courtroom.view.RecordSearch;
import org.microcourt.courtroom.view.SigningView;
import org.microcourt.json.Json;
import org.microcourt.platform.people.People;

/// Answers what only reads. Whoever does not take part in a courtroom learns nothing of it.
final class Reading {
  private final Rooms rooms;
  private final People people;
  private final Clock clock;
  private final Views views;

  /// The projections.
  record Views(
      CourtroomList list,
      Description description,
      RecordPages pages,
      RecordSearch search,
      CaseFile files,
      SigningView signing,
      AnchorPages anchors) {}

  Reading(Rooms rooms, People people, Clock clock, Views views) {
    this.rooms = rooms;
    this.people = people;
    this.clock = clock;
    this.views = views;
  }

  Reply ping() {
    return new Reply.Done(Json.obj("now", clock.instant()));
  }

  Reply list(Caller caller, Request.ListCourtrooms list) {
    return new Reply.Done(views.list().list(caller.person(), list));
  }

  Reply describe(Caller caller, Request.Describe describe) {
    return rooms.in(
        describe.courtroom(),
        caller,
        (courtroom, reader) ->
            done(views.description().describe(courtroom, reader, cursor(caller, courtroom.id()))));
  }

  Reply fetch(Caller caller, Request.Fetch fetch) {
    return rooms.in(
        fetch.courtroom(),
        caller,
        (courtroom, reader) -> done(views.pages().page(courtroom, reader, fetch)));
  }

  Reply search(Caller caller, Request.Search search) {
    return rooms.in(
        search.courtroom(),
        caller,
        (courtroom, reader) -> done(views.search().search(courtroom, reader, search)));
  }

  Reply read(Caller caller, Request.Read read) {
    return rooms.in(
        read.courtroom(),
        caller,
        (courtroom, _) -> {
          if (read.seq() > courtroom.seq()) {
            return new Reply.Refused(Problem.INVALID_FIELD.refusal().at("seq"));
          }
          boolean moved = people.read(caller.person(), courtroom.id(), read.seq(), clock.instant());
          return done(Json.obj("read", moved ? read.seq() : cursor(caller, courtroom.id())));
        });
  }

  Reply documents(Caller caller, Request.ListDocuments list) {
    return rooms.in(
        list.courtroom(),
        caller,
        (courtroom, reader) -> done(CaseFile.catalogue(courtroom, reader, list.before())));
  }

  Reply anchors(Caller caller, Request.ListAnchors list) {
    return rooms.in(
        list.courtroom(),
        caller,
        (courtroom, _) -> done(views.anchors().page(courtroom, list.after())));
  }

  Reply transcript(Caller caller, Request.ViewTranscript view) {
    return rooms.in(
        view.courtroom(),
        caller,
        (courtroom, reader) ->
            views
                .files()
                .transcript(courtroom, reader, view.session())
                .map(lent ->
                    done(
                        lent.with(
                            "signing",
                            views
                                .signing()
                                .of(
                                    courtroom,
                                    reader,
                                    caller.actor(),
                                    courtroom.session(view.session()).orElseThrow()))))
                .orElseGet(Rooms::notFound));
  }

  private long cursor(Caller caller, String courtroom) {
    return people.shelf(caller.person()).cursors().getOrDefault(courtroom, 0L);
  }

  private static Reply done(Json.Obj body) {
    return new Reply.Done(body);
  }
}
