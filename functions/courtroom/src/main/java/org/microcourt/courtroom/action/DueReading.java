package org.microcourt.courtroom.action;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.frame.Problem;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.courtroom.view.Board;
import org.microcourt.courtroom.view.ItemList;
import org.microcourt.courtroom.view.MyItems;
import org.microcourt.courtroom.view.Outages;
import org.microcourt.json.Json;
import org.microcourt.outage.Incident;
import org.microcourt.outage.Span;
import org.microcourt.platform.incidents.Incidents;
import org.microcourt.record.Hash;
import org.microcourt.rule.Rule;

/// Answers what is due, to whom, and what stood in the way. Whoever does not take part in a
/// courtroom learns nothing of it, and a witness nothing of its items.
final class DueReading {
  private static final int INCIDENTS = 20;

  /// Half a hash tells two incidents apart.
  private static final int ID_BYTES = 8;

  private final Rooms rooms;
  private final Previews previews;
  private final Incidents incidents;
  private final Clock clock;
  private final Views views;

  /// The projections.
  record Views(ItemList items, MyItems mine, Board board, Outages outages) {}

  DueReading(Rooms rooms, Previews previews, Incidents incidents, Clock clock, Views views) {
    this.rooms = rooms;
    this.previews = previews;
    this.incidents = incidents;
    this.clock = clock;
    this.views = views;
  }

  Reply items(Caller caller, Request.ListItems list) {
    return rooms.in(
        list.courtroom(),
        caller,
        (courtroom, reader) -> new Reply.Done(views.items().list(courtroom, reader, list.after())));
  }

  Reply mine(Caller caller, Request.MyItems mine) {
    return new Reply.Done(views.mine().list(caller.person(), mine.after()));
  }

  Reply board(Caller caller, Request.Board board) {
    return new Reply.Done(views.board().read(caller.person(), board.section(), board.after()));
  }

  Reply preview(Caller caller, Request.Preview preview) {
    return rooms.in(
        preview.courtroom(),
        caller,
        (courtroom, reader) -> previews.preview(caller, courtroom, reader, preview));
  }

  Reply outage(Caller caller, Request.Outage outage) {
    return rooms.in(
        outage.courtroom(),
        caller,
        (courtroom, reader) ->
            courtroom
                .item(outage.item())
                .filter(_ -> reader.role() != Role.WITNESS)
                .map(item ->
                    (Reply)
                        new Reply.Done(
                            views.outages().read(courtroom, item, reader, clock.instant())))
                .orElseGet(() -> new Reply.Refused(Rule.ITEM_UNKNOWN.refusal().at("item"))));
  }

  Reply record(Caller caller, Request.RecordIncident record) {
    if (!caller.identity().staff()) {
      return new Reply.Refused(Rule.STAFF_ONLY.refusal());
    }
    return Span.of(record.from(), record.to())
        .filter(span -> span.length().compareTo(Incident.LONGEST) <= 0)
        .map(span -> incident(caller, record, span))
        .map(incident ->
            (Reply) new Reply.Done(Json.obj("incident", incidents.record(incident).toJson())))
        .orElseGet(() -> new Reply.Refused(Problem.INVALID_FIELD.refusal().at("to")));
  }

  private Incident incident(Caller caller, Request.RecordIncident record, Span span) {
    return new Incident(
        id(caller, record.id()), span, record.description(), caller.person(), clock.instant());
  }

  /// The same request makes the same incident.
  private static String id(Caller caller, String request) {
    byte[] hash =
        Hash.sha256(Json.arr(List.of(caller.person(), request)).canonicalBytes()).toBytes();
    return HexFormat.of().formatHex(hash, 0, ID_BYTES);
  }

  /// Everybody may know of the court's failures, its staff also who recorded them.
  Reply incidents(Caller caller, Request.ListIncidents list) {
    Incidents.Page page = incidents.latest(list.before(), INCIDENTS);
    boolean staff = caller.identity().staff();
    List<Json.Obj> shown =
        page.incidents().stream()
            .map(Incident::toJson)
            .map(incident -> staff ? incident : incident.without("by"))
            .toList();
    Optional<String> next =
        page.more() && !page.incidents().isEmpty()
            ? Optional.of(Incidents.place(page.incidents().getLast()))
            : Optional.empty();
    return new Reply.Done(Json.obj("incidents", shown, "next", next));
  }
}
