package org.microcourt.act;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.CaseInfo;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.deadline.Due;
import org.microcourt.deadline.Subject;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.record.Hash;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// The kinds of acts, each with the name it has in the record and the reader of its body.
public enum ActKind {
  COURTROOM_CREATED(
      "courtroom.created",
      Act.CourtroomCreated.class,
      b ->
          new Act.CourtroomCreated(
              CaseInfo.fromJson(b.requireObject("case")),
              Participant.fromJson(b.requireObject("creator")))),
  PARTICIPANT_ADDED(
      "participant.added",
      Act.ParticipantAdded.class,
      b -> new Act.ParticipantAdded(Participant.fromJson(b))),
  PARTICIPANT_REMOVED(
      "participant.removed",
      Act.ParticipantRemoved.class,
      b -> new Act.ParticipantRemoved(b.requireString("participant"), b.requireString("reason"))),
  SESSION_SCHEDULED(
      "session.scheduled",
      Act.SessionScheduled.class,
      b -> new Act.SessionScheduled(Plan.fromJson(b))),
  SESSION_CONSENTED("session.consented", Act.SessionConsented.class, ActKind::consent),
  SESSION_OPENED("session.opened", Act.SessionOpened.class, b -> new Act.SessionOpened(session(b))),
  SESSION_ENTERED(
      "session.entered",
      Act.SessionEntered.class,
      b ->
          new Act.SessionEntered(
              session(b),
              Instants.parse(b.requireString("authTime"), "authTime"),
              b.requireString("level"))),
  SESSION_ADVANCED(
      "session.advanced",
      Act.SessionAdvanced.class,
      b ->
          new Act.SessionAdvanced(
              session(b), Segment.parse(b.requireString("segment"), "segment"))),
  SESSION_EXTENDED(
      "session.extended",
      Act.SessionExtended.class,
      b ->
          new Act.SessionExtended(
              session(b),
              Period.fromJson(b.requireObject("period")),
              version(b),
              b.requireString("reason"))),
  SESSION_CLOSED(
      "session.closed",
      Act.SessionClosed.class,
      b -> new Act.SessionClosed(session(b), b.string("reason"))),
  TALK_OPENED("talk.opened", Act.TalkOpened.class, b -> new Act.TalkOpened(session(b), side(b))),
  TALK_CLOSED("talk.closed", Act.TalkClosed.class, b -> new Act.TalkClosed(session(b), side(b))),
  WITNESS_CALLED(
      "witness.called",
      Act.WitnessCalled.class,
      b -> new Act.WitnessCalled(session(b), b.requireString("participant"))),
  WITNESS_DISMISSED(
      "witness.dismissed",
      Act.WitnessDismissed.class,
      b -> new Act.WitnessDismissed(session(b), b.requireString("participant"))),
  MESSAGE_POSTED(
      "message.posted",
      Act.MessagePosted.class,
      b ->
          new Act.MessagePosted(
              b.string("session"),
              b.requireString("text"),
              b.integer("quote"),
              b.strings("mentions"))),
  MESSAGE_WITHDRAWN(
      "message.withdrawn",
      Act.MessageWithdrawn.class,
      b -> new Act.MessageWithdrawn(b.requireLong("message"), b.string("session"))),
  ITEM_ISSUED("item.issued", ItemAct.ItemIssued.class, ItemActs::issued),
  ITEM_ANSWERED("item.answered", ItemAct.ItemAnswered.class, ItemActs::answered),
  EXTENSION_REQUESTED(
      "item.extension-requested", ItemAct.ExtensionRequested.class, ItemActs::requested),
  ITEM_EXTENDED("item.extended", ItemAct.ItemExtended.class, ItemActs::extended),
  EXTENSION_REFUSED("item.extension-refused", ItemAct.ExtensionRefused.class, ItemActs::refused),
  ITEM_WITHDRAWN("item.withdrawn", ItemAct.ItemWithdrawn.class, ItemActs::withdrawn),
  ITEM_RULED("item.ruled", ItemAct.ItemRuled.class, ItemActs::ruled),
  UPLOAD_REQUESTED("upload.requested", EvidenceAct.UploadRequested.class, EvidenceActs::requested),
  UPLOAD_CANCELLED("upload.cancelled", EvidenceAct.UploadCancelled.class, EvidenceActs::cancelled),
  UPLOAD_ACCEPTED("upload.accepted", EvidenceAct.UploadAccepted.class, EvidenceActs::accepted),
  EVIDENCE_FILED("evidence.filed", EvidenceAct.Filed.class, EvidenceActs::filed),
  EVIDENCE_REJECTED("evidence.rejected", EvidenceAct.Rejected.class, EvidenceActs::rejected),
  EVIDENCE_DESCRIBED(
      "evidence.described", EvidenceAct.ExhibitDescribed.class, EvidenceActs::described),
  EVIDENCE_OPENED("evidence.opened", EvidenceAct.ExhibitOpened.class, EvidenceActs::opened),
  EVIDENCE_OPINED("evidence.opined", EvidenceAct.ExhibitOpined.class, EvidenceActs::opined),
  EVIDENCE_REVIEWED("evidence.reviewed", EvidenceAct.ExhibitReviewed.class, EvidenceActs::reviewed),
  EVIDENCE_LATE_EXPLAINED(
      "evidence.late-explained", EvidenceAct.LateExplained.class, EvidenceActs::explained),
  EVIDENCE_LATE_RULED("evidence.late-ruled", EvidenceAct.LateRuled.class, EvidenceActs::ruled),
  ROUND_OPENED("round.opened", EvidenceAct.RoundOpened.class, EvidenceActs::round),
  EVIDENCE_FOUND("evidence.found", EvidenceAct.ExhibitFound.class, EvidenceActs::found),
  EXPORT_REQUESTED("export.requested", ExportAct.Requested.class, ExportActs::requested),
  EXPORT_MADE("export.made", ExportAct.Made.class, ExportActs::made),
  EXPORT_FAILED("export.failed", ExportAct.Failed.class, ExportActs::failed),
  MOTION_FILED("motion.filed", MotionAct.Filed.class, MotionAct::filed),
  MOTION_DECIDED("motion.decided", MotionAct.Decided.class, MotionAct::decided),
  MOTION_WITHDRAWN("motion.withdrawn", MotionAct.Withdrawn.class, MotionAct::withdrawn),
  CALL_STARTED("call.started", CallAct.Started.class, CallAct::started),
  CALL_JOINED("call.joined", CallAct.Joined.class, CallAct::joined),
  CALL_LEFT("call.left", CallAct.Left.class, CallAct::left),
  CALL_DECLINED("call.declined", CallAct.Declined.class, CallAct::declined),
  CALL_ENDED("call.ended", CallAct.Ended.class, CallAct::ended),
  CONDUCT_WARNED("conduct.warned", ConductAct.Warned.class, ConductAct::warned),
  CONDUCT_MUTED("conduct.muted", ConductAct.Muted.class, ConductAct::muted),
  CONDUCT_UNMUTED("conduct.unmuted", ConductAct.Unmuted.class, ConductAct::unmuted),
  DEADLINE_REMINDED(
      "deadline.reminded",
      DeadlineAct.Reminded.class,
      b ->
          new DeadlineAct.Reminded(
              subject(b),
              b.string("session"),
              version(b),
              b.requireString("point"),
              b.strings("silent"))),
  DEADLINE_EXPIRED(
      "deadline.expired",
      DeadlineAct.Expired.class,
      b ->
          new DeadlineAct.Expired(
              subject(b), b.string("session"), version(b), b.strings("silent"))),
  TRANSCRIPT_DRAFTED(
      "transcript.drafted",
      Act.TranscriptDrafted.class,
      b ->
          new Act.TranscriptDrafted(
              session(b),
              DocumentRef.fromJson(b.requireObject("document")),
              b.object("due").map(Due::fromJson))),
  TRANSCRIPT_CONFIRMED(
      "transcript.confirmed", Act.TranscriptConfirmed.class, SigningActs::confirmed),
  SIGNATURE_CAPTURED(
      "signature.captured", SigningAct.SignatureCaptured.class, SigningActs::captured),
  TRANSCRIPT_OBJECTED(
      "transcript.objected", SigningAct.TranscriptObjected.class, SigningActs::objected),
  TRANSCRIPT_CORRECTED(
      "transcript.corrected", SigningAct.TranscriptCorrected.class, SigningActs::corrected),
  TRANSCRIPT_REFUSED(
      "transcript.refused", SigningAct.TranscriptRefused.class, SigningActs::refused),
  TRANSCRIPT_FINALIZED(
      "transcript.finalized", SigningAct.TranscriptFinalized.class, SigningActs::finalized),
  TRANSCRIPT_SEALED(
      "transcript.sealed",
      Act.TranscriptSealed.class,
      b ->
          new Act.TranscriptSealed(
              session(b),
              DocumentRef.fromJson(b.requireObject("document")),
              Hash.fromHex(b.requireString("certificate")))),
  DOCUMENT_FILED(
      "document.filed",
      Act.DocumentFiled.class,
      b -> new Act.DocumentFiled(DocumentRef.fromJson(b)));

  private static final Map<String, ActKind> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(ActKind::text, kind -> kind));
  private static final Map<Class<? extends Act>, ActKind> BY_TYPE =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.type, kind -> kind));

  private final String text;
  private final Class<? extends Act> type;
  private final Function<Json.Obj, Act> reader;

  ActKind(String text, Class<? extends Act> type, Function<Json.Obj, Act> reader) {
    this.text = text;
    this.type = type;
    this.reader = reader;
  }

  /// The name in the record.
  public String text() {
    return text;
  }

  Act read(Json.Obj body) {
    return reader.apply(body);
  }

  static ActKind named(String text) {
    ActKind kind = BY_TEXT.get(text);
    if (kind == null) {
      throw new JsonException("kind", "no kind of entry: " + text);
    }
    return kind;
  }

  static ActKind of(Act act) {
    ActKind kind = BY_TYPE.get(act.getClass());
    if (kind == null) {
      throw new IllegalStateException("an act without a kind: " + act.getClass());
    }
    return kind;
  }

  private static Act consent(Json.Obj body) {
    return new Act.SessionConsented(
        session(body),
        SessionType.parse(body.requireString("type"), "type"),
        Mode.parse(body.requireString("mode"), "mode"),
        body.requireString("notice"),
        body.bool("agreed", false),
        body.string("onBehalfOf"),
        body.bool("extendable", false),
        body.bool("mergeable", false));
  }

  private static Subject subject(Json.Obj body) {
    return Subject.parse(body.requireString("subject"));
  }

  private static int version(Json.Obj body) {
    return Math.toIntExact(body.requireLong("version"));
  }

  private static String session(Json.Obj body) {
    return body.requireString("session");
  }

  private static Role side(Json.Obj body) {
    return Role.parse(body.requireString("side"), "side");
  }
}
