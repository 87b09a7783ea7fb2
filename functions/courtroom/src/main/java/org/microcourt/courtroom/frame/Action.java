package org.microcourt.courtroom.frame;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.microcourt.decision.Command;

/// The actions of the protocol, each with its name and the reader of its frames.
public enum Action {
  PING("ping", new Outside(ReadingFrames::ping)),
  COURTROOM_LIST("courtroom.list", new Outside(ReadingFrames::courtrooms)),
  COURTROOM_CREATE("courtroom.create", new Creating(CourtroomFrames::create)),
  COURTROOM_DESCRIBE("courtroom.describe", new Inside(ReadingFrames::describe)),
  PARTICIPANT_ADD("participant.add", new Writing(CourtroomFrames::add)),
  PARTICIPANT_REMOVE("participant.remove", new Writing(CourtroomFrames::remove)),
  SESSION_SCHEDULE("session.schedule", new Writing(SessionFrames::schedule)),
  SESSION_CONSENT("session.consent", new Writing(SessionFrames::consent)),
  SESSION_OPEN("session.open", new Writing(SessionFrames::open)),
  SESSION_ENTER("session.enter", new Writing(SessionFrames::enter)),
  SESSION_ADVANCE("session.advance", new Writing(SessionFrames::advance)),
  SESSION_EXTEND("session.extend", new Writing(SessionFrames::extend)),
  SESSION_CLOSE("session.close", new Writing(SessionFrames::close)),
  TALK_OPEN("talk.open", new Writing(SessionFrames::openTalk)),
  TALK_CLOSE("talk.close", new Writing(SessionFrames::closeTalk)),
  WITNESS_CALL("witness.call", new Writing(SessionFrames::call)),
  WITNESS_DISMISS("witness.dismiss", new Writing(SessionFrames::dismiss)),
  MESSAGE_POST("message.post", new Writing(MessageFrames::post)),
  MESSAGE_TYPING("message.typing", new Inside(MessageFrames::typing)),
  MESSAGE_WITHDRAW("message.withdraw", new Writing(MessageFrames::withdraw)),
  ITEM_ISSUE("item.issue", new Writing(ItemFrames::issue)),
  ITEM_ANSWER("item.answer", new Writing(ItemFrames::answer)),
  ITEM_REQUEST_EXTENSION("item.request-extension", new Writing(ItemFrames::request)),
  ITEM_EXTEND("item.extend", new Writing(ItemFrames::extend)),
  ITEM_REFUSE_EXTENSION("item.refuse-extension", new Writing(ItemFrames::refuse)),
  ITEM_WITHDRAW("item.withdraw", new Writing(ItemFrames::withdraw)),
  ITEM_RULE("item.rule", new Writing(ItemFrames::rule)),
  ITEM_LIST("item.list", new Inside(BoardFrames::items)),
  ITEM_MINE("item.mine", new Outside(BoardFrames::mine)),
  BOARD_READ("board.read", new Outside(BoardFrames::board)),
  DEADLINE_PREVIEW("deadline.preview", new Inside(BoardFrames::preview)),
  INCIDENT_RECORD("incident.record", new Recording(BoardFrames::incident)),
  INCIDENT_LIST("incident.list", new Outside(BoardFrames::incidents)),
  OUTAGE_READ("outage.read", new Inside(BoardFrames::outage)),
  EVIDENCE_REQUEST_UPLOAD("evidence.request-upload", new Writing(EvidenceFrames::request)),
  EVIDENCE_SIGN_UPLOAD("evidence.sign-upload", new Inside(EvidenceFrames::sign)),
  EVIDENCE_COMPLETE_UPLOAD("evidence.complete-upload", new Inside(EvidenceFrames::complete)),
  EVIDENCE_CANCEL_UPLOAD("evidence.cancel-upload", new Writing(EvidenceFrames::cancel)),
  EVIDENCE_DESCRIBE("evidence.describe", new Writing(EvidenceFrames::describe)),
  EVIDENCE_OPINE("evidence.opine", new Writing(EvidenceFrames::opine)),
  EVIDENCE_REVIEW("evidence.review", new Writing(EvidenceFrames::review)),
  EVIDENCE_EXPLAIN_LATE("evidence.explain-late", new Writing(RoundFrames::explain)),
  EVIDENCE_RULE_LATE("evidence.rule-late", new Writing(RoundFrames::rule)),
  EVIDENCE_ROUND("evidence.round", new Writing(RoundFrames::open)),
  EVIDENCE_FIND("evidence.find", new Writing(EvidenceFrames::find)),
  EVIDENCE_LIST("evidence.list", new Inside(EvidenceFrames::list)),
  EVIDENCE_VIEW("evidence.view", new Inside(EvidenceFrames::view)),
  CASEFILE_VIEW("casefile.view", new Inside(EvidenceFrames::document)),
  CASEFILE_EXPORT("casefile.export", new Writing(ExportFrames::export)),
  CASEFILE_EXPORT_LINK("casefile.export-link", new Inside(ExportFrames::link)),
  ANCHOR_LIST("anchor.list", new Inside(AnchorFrames::list)),
  MOTION_FILE("motion.file", new Writing(MotionFrames::file)),
  MOTION_DECIDE("motion.decide", new Writing(MotionFrames::decide)),
  MOTION_WITHDRAW("motion.withdraw", new Writing(MotionFrames::withdraw)),
  CALL_START("call.start", new Writing(CallFrames::start)),
  CALL_JOIN("call.join", new Writing(CallFrames::join)),
  CALL_LEAVE("call.leave", new Writing(CallFrames::leave)),
  CALL_DECLINE("call.decline", new Writing(CallFrames::decline)),
  CALL_END("call.end", new Writing(CallFrames::end)),
  CALL_SERVERS("call.servers", new Inside(CallFrames::servers)),
  CALL_SIGNAL("call.signal", new Inside(CallFrames::signal)),
  CONDUCT_WARN("conduct.warn", new Writing(ConductFrames::warn)),
  CONDUCT_MUTE("conduct.mute", new Writing(ConductFrames::mute)),
  CONDUCT_UNMUTE("conduct.unmute", new Writing(ConductFrames::unmute)),
  RECORD_FETCH("record.fetch", new Inside(ReadingFrames::fetch)),
  RECORD_SEARCH("record.search", new Inside(ReadingFrames::search)),
  RECORD_READ("record.read", new Inside(ReadingFrames::read)),
  PRESENCE_READ("presence.read", new Inside(ReadingFrames::presence)),
  CASEFILE_LIST("casefile.list", new Inside(ReadingFrames::documents)),
  TRANSCRIPT_VIEW("transcript.view", new Inside(ReadingFrames::transcript)),
  TRANSCRIPT_CONFIRM("transcript.confirm", new Writing(SigningFrames::confirm)),
  SIGNATURE_CAPTURE("signature.capture", new Writing(SigningFrames::capture)),
  TRANSCRIPT_OBJECT("transcript.object", new Writing(SigningFrames::object)),
  TRANSCRIPT_RULE("transcript.rule", new Writing(SigningFrames::rule)),
  TRANSCRIPT_REFUSE("transcript.refuse", new Writing(SigningFrames::refuse)),
  TRANSCRIPT_FINALIZE("transcript.finalize", new Writing(SigningFrames::finalize));

  private static final Map<String, Action> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(Action::text, action -> action));

  private final String text;
  private final Reader reader;

  Action(String text, Reader reader) {
    this.text = text;
    this.reader = reader;
  }

  /// How frames of an action are read: outside of any courtroom, to read or to record something
  /// once for each id; founding one; or in one, to read or to write.
  sealed interface Reader {}

  record Outside(Function<Members, Request> read) implements Reader {}

  record Recording(BiFunction<String, Members, Request> read) implements Reader {}

  record Creating(Function<Members, Command.CourtroomCreate> read) implements Reader {}

  record Inside(BiFunction<String, Members, Request> read) implements Reader {}

  record Writing(Function<Members, Command> read) implements Reader {}

  /// The name on the wire.
  public String text() {
    return text;
  }

  Reader reader() {
    return reader;
  }

  static Optional<Action> named(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }
}
