package org.microcourt.courtroom.action;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.microcourt.courtroom.frame.Action;
import org.microcourt.courtroom.frame.FrameReader;
import org.microcourt.courtroom.frame.Incoming;
import org.microcourt.courtroom.frame.Problem;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.courtroom.socket.SocketEvent;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.platform.anchors.AnchorsException;
import org.microcourt.platform.calendar.CalendarException;
import org.microcourt.platform.call.CalleeException;
import org.microcourt.platform.identity.Identity;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.ObjectStoreException;
import org.microcourt.platform.people.PeopleException;
import org.microcourt.platform.record.RecordStoreException;

/// Answers every frame, whatever is in it: checks who asks, routes, maps what went wrong, measures.
public final class Dispatcher {
  private final Reading reading;
  private final DueReading due;
  private final EvidenceReading evidence;
  private final Signals signals;
  private final CallSignals calls;
  private final Writing writing;
  private final Flow flow;
  private final Clock clock;
  private final Log log;

  Dispatcher(
      Reading reading,
      DueReading due,
      EvidenceReading evidence,
      Outgoing outgoing,
      Flow flow,
      Clock clock,
      Log log) {
    this.reading = reading;
    this.due = due;
    this.evidence = evidence;
    this.signals = outgoing.signals();
    this.calls = outgoing.calls();
    this.writing = outgoing.writing();
    this.flow = flow;
    this.clock = clock;
    this.log = log;
  }

  /// What others hear of: recorded or not.
  record Outgoing(Writing writing, Signals signals, CallSignals calls) {}

  /// The frame of the reply.
  public String answer(SocketEvent event) {
    long started = clock.millis();
    Incoming incoming = FrameReader.read(event.body(), event.binary());
    Reply reply = guarded(event, incoming);
    log.metric(
        "Frame",
        Log.Unit.MILLISECONDS,
        (double) (clock.millis() - started),
        "action",
        incoming.action().map(Action::text).orElse("none"),
        "outcome",
        reply.outcome(),
        "requestId",
        event.requestId());
    return reply.frame(incoming.id()).text();
  }

  /// Asks for the record of a courtroom that cannot be, as nobody: reads, and leaves no trace.
  public void prime() {
    Identity nobody = new Identity("nobody", "nobody", Instant.EPOCH, "0", false, Instant.MAX);
    String frame =
        Json.obj(
                "action",
                Action.MESSAGE_POST.text(),
                "id",
                "priming-1:1",
                "courtroom",
                "caaaaaaaaaaaaaaa",
                "body",
                Json.obj("text", "…"))
            .text();
    answer(new SocketEvent("none", "priming", Optional.of(new Caller(nobody)), frame, false));
  }

  private Reply guarded(SocketEvent event, Incoming incoming) {
    try {
      return reply(event.caller(), incoming.content());
    } catch (JsonException e) {
      return new Reply.Refused(Problem.INVALID_FIELD.refusal().at(e.where()));
    } catch (RecordStoreException
        | PeopleException
        | ObjectStoreException
        | CalleeException
        | AnchorsException
        | CalendarException e) {
      log.error("service-failed", e, "requestId", event.requestId());
      return Reply.problem(Problem.BUSY);
    } catch (RuntimeException e) {
      log.error("frame-failed", e, "requestId", event.requestId());
      return Reply.problem(Problem.INTERNAL);
    }
  }

  private Reply reply(Optional<Caller> caller, Incoming.Content content) {
    if (caller.isEmpty()) {
      return Reply.problem(Problem.UNAUTHORIZED);
    }
    if (!caller.get().isValidAt(clock.instant())) {
      return Reply.problem(Problem.TOKEN_EXPIRED);
    }
    return flow.frame(caller.get())
        .<Reply>map(Reply.Refused::new)
        .orElseGet(() ->
            switch (content) {
              case Incoming.Wrong(var refusal) -> new Reply.Refused(refusal);
              case Incoming.Asked(Request request) -> asked(caller.get(), request);
            });
  }

  private Reply asked(Caller caller, Request request) {
    return flow.request(caller, request)
        .<Reply>map(Reply.Refused::new)
        .orElseGet(() -> route(caller, request));
  }

  private Reply route(Caller caller, Request request) {
    return switch (request) {
      case Request.Ping _ -> reading.ping();
      case Request.ListCourtrooms list -> reading.list(caller, list);
      case Request.Describe describe -> reading.describe(caller, describe);
      case Request.Fetch fetch -> reading.fetch(caller, fetch);
      case Request.Search search -> reading.search(caller, search);
      case Request.Read read -> reading.read(caller, read);
      case Request.ReadPresence read -> signals.presence(caller, read);
      case Request.Typing typing -> signals.typing(caller, typing);
      case Request.CallServers asked -> calls.servers(caller, asked);
      case Request.CallSignal signal -> calls.signal(caller, signal);
      case Request.ListDocuments list -> reading.documents(caller, list);
      case Request.ListAnchors list -> reading.anchors(caller, list);
      case Request.ViewTranscript view -> reading.transcript(caller, view);
      case Request.ListItems list -> due.items(caller, list);
      case Request.MyItems mine -> due.mine(caller, mine);
      case Request.Board board -> due.board(caller, board);
      case Request.Preview preview -> due.preview(caller, preview);
      case Request.Outage outage -> due.outage(caller, outage);
      case Request.RecordIncident record -> due.record(caller, record);
      case Request.ListIncidents list -> due.incidents(caller, list);
      case Request.SignUpload sign -> evidence.sign(caller, sign);
      case Request.CompleteUpload complete -> evidence.complete(caller, complete);
      case Request.ListExhibits list -> evidence.list(caller, list);
      case Request.ViewExhibit view -> evidence.view(caller, view);
      case Request.ViewDocument view -> evidence.view(caller, view);
      case Request.LinkExport link -> evidence.export(caller, link);
      case Request.CreateCourtroom create -> writing.create(caller, create);
      case Request.Write write -> writing.write(caller, write);
    };
  }
}
