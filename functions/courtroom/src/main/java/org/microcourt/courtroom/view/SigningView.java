package org.microcourt.courtroom.view;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.microcourt.act.SigningAct;
import org.microcourt.courtroom.Agreement;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Participant;
import org.microcourt.courtroom.Role;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.deadline.Deadlines;
import org.microcourt.deadline.Term;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.decision.CourtPolicy;
import org.microcourt.decision.Decision;
import org.microcourt.decision.Decisions;
import org.microcourt.decision.SigningCommand;
import org.microcourt.json.Json;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.rule.Rule;
import org.microcourt.signing.Application;
import org.microcourt.signing.Capacity;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
import org.microcourt.signing.Response;
import org.microcourt.transcript.Gap;
import org.microcourt.transcript.Gaps;

/// How far the signing of a transcript is, and what the reader may do about it: asked of the
/// decisions themselves, so that what is offered is what would be accepted.
public final class SigningView {
  /// Beside the link and the document.
  private static final int BYTES = 24_000;

  /// An application without its words.
  private static final int LINE = 300;

  /// Of those that were ruled on the latest are shown.
  private static final int MOST = 60;

  private final RecordStore store;
  private final Supplier<CourtPolicy> policy;
  private final Clock clock;

  /// Reads words from `store`.
  public SigningView(RecordStore store, Supplier<CourtPolicy> policy, Clock clock) {
    this.store = store;
    this.policy = policy;
    this.clock = clock;
  }

  /// `{"due"?,"version"?,"over"?,"asked","silent","responses","applications","signature"?,"may",
  /// "effective"?,"finalized"?,"lint"?}`; `lint`, what must be recorded and is not, is for judge
  /// and clerk
  public Json.Obj of(
      Courtroom courtroom, Participant reader, Actor.Person actor, SessionState session) {
    TranscriptState transcript = session.transcript().orElseThrow();
    Map<String, Json> responses = new TreeMap<>();
    transcript
        .responses()
        .forEach((who, response) -> responses.put(who, response(courtroom, response)));
    return Json.obj(
        "due", transcript.term().map(term -> term.due().toJson()),
        "version", transcript.term().map(Term::version),
        "over", transcript.term().map(Term::over).filter(over -> over),
        "asked", transcript.asked(),
        "silent", Deadlines.silent(courtroom, transcript),
        "responses", responses,
        "applications", applications(courtroom, transcript),
        "signature", courtroom.signatureOf(reader.id()),
        "may", may(courtroom, reader, actor, session.plan().id(), transcript),
        "effective", Agreement.since(courtroom, session),
        "finalized", transcript.finalized(),
        "lint",
            Optional.of(reader.role()).filter(Role::isCourt).map(_ -> lint(courtroom, session)));
  }

  private static List<Json.Obj> lint(Courtroom courtroom, SessionState session) {
    return Gaps.of(courtroom, session).stream().map(Gap::toJson).toList();
  }

  private static Json.Obj response(Courtroom courtroom, Response response) {
    return response
        .toJson()
        .and(Json.obj("capacity", courtroom.participant(response.by()).flatMap(Capacity::of)));
  }

  private List<Json> applications(Courtroom courtroom, TranscriptState transcript) {
    List<Application> all = transcript.all();
    List<Application> latest = all.subList(Math.max(0, all.size() - MOST), all.size());
    ReplySpace space = new ReplySpace(BYTES - LINE * latest.size());
    List<Json> lines = new ArrayList<>();
    for (Application application : latest.reversed()) {
      Json.Obj words = words(courtroom, application);
      lines.addFirst(space.take(words) ? application.toJson().and(words) : application.toJson());
    }
    return lines;
  }

  /// What was applied for, and what the judge said to it.
  private Json.Obj words(Courtroom courtroom, Application application) {
    Json.Obj asked =
        entry(courtroom, application.seq())
            .map(entry ->
                entry.act() instanceof SigningAct.TranscriptObjected o
                    ? Json.obj(
                        "by",
                        entry.by(),
                        "entries",
                        o.entries(),
                        "text",
                        o.text(),
                        "reason",
                        o.reason())
                    : Json.obj())
            .orElseGet(Json::obj);
    Optional<Json.Obj> ruled =
        application.ruled().flatMap(r -> entry(courtroom, r.seq()).map(entry -> ruling(r, entry)));
    return ruled.map(r -> asked.with("ruled", r)).orElse(asked);
  }

  private static Json.Obj ruling(Application.Ruled ruled, Entry entry) {
    return entry.act() instanceof SigningAct.TranscriptCorrected corrected
        ? ruled.toJson().and(Json.obj("text", corrected.text(), "reason", corrected.reason()))
        : ruled.toJson();
  }

  private Optional<Entry> entry(Courtroom courtroom, long seq) {
    return store.line(courtroom.id(), seq).map(line -> line.entry());
  }

  private List<String> may(
      Courtroom courtroom,
      Participant reader,
      Actor.Person actor,
      String session,
      TranscriptState transcript) {
    Instant now = clock.instant();
    Optional<String> principal = reader.principal();
    Hash document = transcript.draft().document().sha256();
    Map<String, Command> acts = new LinkedHashMap<>();
    acts.put("confirm", new Command.TranscriptConfirm(session, document, principal));
    acts.put(
        "object",
        new SigningCommand.TranscriptObject(
            session, principal, Correction.OMISSION, List.of(), "…", "…"));
    acts.put("refuse", new SigningCommand.TranscriptRefuse(session, principal, "…"));
    transcript.open().stream()
        .findFirst()
        .ifPresent(open -> acts.put("rule", refusal(session, open)));
    acts.put(
        "finalize", new SigningCommand.TranscriptFinalize(session, document, Optional.empty()));
    CourtPolicy current = policy.get();
    return acts.entrySet().stream()
        .filter(act -> isOffered(Decisions.decide(courtroom, actor, act.getValue(), current, now)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Command refusal(String session, Application open) {
    return new SigningCommand.TranscriptRule(
        session, open.seq(), CorrectionRuling.REFUSED, Optional.empty(), "…");
  }

  /// Also what only wants a new log-in.
  private static boolean isOffered(Decision decision) {
    return decision instanceof Decision.Accepted
        || (decision instanceof Decision.Refused(var refusal)
            && refusal.code().equals(Rule.REAUTHENTICATE.code()));
  }
}
