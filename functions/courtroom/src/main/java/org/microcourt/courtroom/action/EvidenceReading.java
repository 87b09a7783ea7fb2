package org.microcourt.courtroom.action;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.FiledDocument;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.frame.Problem;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.courtroom.socket.Caller;
import org.microcourt.courtroom.view.CaseFile;
import org.microcourt.courtroom.view.Copies;
import org.microcourt.courtroom.view.ExhibitList;
import org.microcourt.courtroom.view.ExportLinks;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.exhibit.UploadState;
import org.microcourt.json.Json;
import org.microcourt.rule.EvidenceRule;

/// Answers what is asked of files: how to send them, what there is, and where to see it. That a
/// party sees an exhibit for the first time is recorded (R-EXCH).
final class EvidenceReading {
  /// What shows what is in a document.
  private static final Set<Request.As> OPENING = EnumSet.of(Request.As.SHOWN, Request.As.DOWNLOAD);

  private final Rooms rooms;
  private final Sending sending;
  private final Writing writing;
  private final Views views;

  /// Where links come from.
  record Views(CaseFile files, Copies copies, ExportLinks exports) {}

  EvidenceReading(Rooms rooms, Sending sending, Writing writing, Views views) {
    this.rooms = rooms;
    this.sending = sending;
    this.writing = writing;
    this.views = views;
  }

  Reply sign(Caller caller, Request.SignUpload sign) {
    return ofSender(
        sign.courtroom(),
        caller,
        sign.upload(),
        plan ->
            sending
                .sign(sign.courtroom(), plan, sign.parts())
                .map(offer -> offered(caller, sign, offer))
                .orElseGet(
                    () -> new Reply.Refused(EvidenceRule.UPLOAD_UNKNOWN.refusal().at("parts"))));
  }

  /// An upload in parts that was begun while its file was cancelled is ended: nobody else would.
  private Reply offered(Caller caller, Request.SignUpload sign, Json.Obj offer) {
    return rooms.in(
        sign.courtroom(),
        caller,
        (courtroom, me) -> {
          if (courtroom.evidence().upload(sign.upload()).isPresent()) {
            return new Reply.Done(offer);
          }
          sending.abandon(sign.courtroom(), sign.upload());
          return new Reply.Refused(EvidenceRule.UPLOAD_UNKNOWN.refusal().at("upload"));
        });
  }

  Reply complete(Caller caller, Request.CompleteUpload complete) {
    return ofSender(
        complete.courtroom(),
        caller,
        complete.upload(),
        plan -> new Reply.Done(sending.complete(complete.courtroom(), plan)));
  }

  private Reply ofSender(
      String id, Caller caller, String upload, Function<UploadPlan, Reply> answer) {
    return rooms.in(
        id,
        caller,
        (courtroom, me) ->
            courtroom
                .evidence()
                .upload(upload)
                .filter(u -> u.sender().equals(me.id()))
                .map(UploadState::plan)
                .map(answer)
                .orElseGet(
                    () -> new Reply.Refused(EvidenceRule.UPLOAD_UNKNOWN.refusal().at("upload"))));
  }

  Reply list(Caller caller, Request.ListExhibits list) {
    return rooms.in(
        list.courtroom(),
        caller,
        (courtroom, reader) -> new Reply.Done(ExhibitList.list(courtroom, reader, list.after())));
  }

  Reply view(Caller caller, Request.ViewExhibit view) {
    return rooms.in(
        view.courtroom(),
        caller,
        (courtroom, reader) ->
            courtroom
                .evidence()
                .exhibit(view.exhibit())
                .map(exhibit -> lend(caller, courtroom, reader, exhibit.document(), view.as()))
                .orElseGet(Rooms::notFound));
  }

  Reply view(Caller caller, Request.ViewDocument view) {
    return rooms.in(
        view.courtroom(),
        caller,
        (courtroom, reader) -> lend(caller, courtroom, reader, view.document(), view.as()));
  }

  Reply export(Caller caller, Request.LinkExport link) {
    return rooms.in(
        link.courtroom(),
        caller,
        (courtroom, reader) ->
            views
                .exports()
                .refusal(courtroom, reader, link.export())
                .<Reply>map(Reply.Refused::new)
                .or(() -> views.exports().lend(courtroom, link.export()).map(Reply.Done::new))
                .orElseGet(Rooms::notFound));
  }

  private Reply lend(
      Caller caller, Courtroom courtroom, Participant reader, int number, Request.As as) {
    Optional<FiledDocument> found = views.files().find(courtroom, reader, number);
    if (found.isEmpty()) {
      return Rooms.notFound();
    }
    FiledDocument filed = found.get();
    Reply reply =
        switch (as) {
          case SHOWN -> shown(courtroom, reader, filed);
          case PREVIEW ->
              views
                  .files()
                  .preview(courtroom, filed)
                  .<Reply>map(Reply.Done::new)
                  .orElseGet(Rooms::notFound);
          case DOWNLOAD -> new Reply.Done(views.files().download(courtroom, filed));
          case RECEIPT -> reply(views.copies().receipt(courtroom, reader, filed.document()));
        };
    if (reply instanceof Reply.Done && OPENING.contains(as)) {
      open(caller, courtroom, reader, number);
    }
    return reply;
  }

  private Reply shown(Courtroom courtroom, Participant reader, FiledDocument filed) {
    return filed.document().isCopied()
        ? reply(views.copies().shown(courtroom, reader, filed.document()))
        : new Reply.Done(views.files().shown(courtroom, filed));
  }

  private static Reply reply(Copies.Copy copy) {
    return switch (copy) {
      case Copies.Copy.Lent(Json.Obj link) -> new Reply.Done(link);
      case Copies.Copy.InTheMaking _ -> Reply.problem(Problem.COPY_IN_THE_MAKING);
      case Copies.Copy.Impossible _ -> Reply.problem(Problem.COPY_IMPOSSIBLE);
      case Copies.Copy.Missing _ -> Rooms.notFound();
    };
  }

  /// Recorded before the link is handed out, and only when there is one.
  private void open(Caller caller, Courtroom courtroom, Participant reader, int number) {
    courtroom.evidence().exhibitsById().values().stream()
        .filter(exhibit -> exhibit.document() == number)
        .filter(exhibit -> isNew(exhibit, reader))
        .findFirst()
        .ifPresent(e -> writing.note(caller, courtroom.id(), new Command.ExhibitOpen(e.id())));
  }

  /// Whether the reader's party has not opened it yet.
  private static boolean isNew(ExhibitState exhibit, Participant reader) {
    return reader.party().filter(p -> !exhibit.opened().contains(p)).isPresent();
  }
}
