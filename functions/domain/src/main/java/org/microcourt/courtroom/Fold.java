package org.microcourt.courtroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.microcourt.act.Act;
import org.microcourt.act.CallAct;
import org.microcourt.act.ConductAct;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.EvidenceAct;
import org.microcourt.act.ExportAct;
import org.microcourt.act.ItemAct;
import org.microcourt.act.MotionAct;
import org.microcourt.act.SigningAct;
import org.microcourt.call.CallState;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.casefile.ExportState;
import org.microcourt.conduct.ConductState;
import org.microcourt.courtroom.SessionState.Consent;
import org.microcourt.deadline.Due;
import org.microcourt.deadline.Subject;
import org.microcourt.deadline.Term;
import org.microcourt.item.ItemState;
import org.microcourt.motion.MotionState;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.session.Mode;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;

/// One step of the fold: takes a state apart, lets an entry change the parts, puts them together.
final class Fold {
  /// Longer than any time within which a court lets a message be taken back.
  static final Duration RECENT = Duration.ofMinutes(30);

  /// So that a snapshot stays small also when a room is flooded.
  static final int RECENT_MESSAGES = 2_000;

  private final Entry entry;
  private Optional<CaseInfo> caseInfo;
  private SequencedMap<String, Participant> participants;
  private SequencedMap<String, SessionState> sessions;
  private List<RecentMessage> recent;
  private Map<Long, Audience> restricted;
  private List<Testimony> testimonies;
  private List<FiledDocument> documents;
  private SequencedMap<String, ItemState> items;
  private EvidenceState evidence;
  private Map<String, Long> signatures;
  private SequencedMap<String, ExportState> exports;
  private SequencedMap<String, MotionState> motions;
  private SequencedMap<String, CallState> calls;
  private List<ConductState> conduct;

  private Fold(Courtroom before, Entry entry) {
    this.entry = entry;
    this.caseInfo = before.caseInfo();
    this.participants = before.participantsById();
    this.sessions = before.sessionsById();
    this.recent = before.recent();
    this.restricted = before.restricted();
    this.testimonies = before.testimonies();
    this.documents = before.documents();
    this.items = before.itemsById();
    this.evidence = before.evidence();
    this.signatures = before.signatures();
    this.exports = before.exportsById();
    this.motions = before.motionsById();
    this.calls = before.callsById();
    this.conduct = before.conduct();
  }

  static Courtroom apply(Courtroom before, Entry entry) {
    if (!entry.courtroom().equals(before.id()) || entry.seq() != before.seq() + 1) {
      throw new IllegalArgumentException(
          "entry %d of %s does not follow %d of %s"
              .formatted(entry.seq(), entry.courtroom(), before.seq(), before.id()));
    }
    Fold fold = new Fold(before, entry);
    fold.audience();
    fold.act();
    fold.calls = CallFold.apply(fold.calls, entry);
    return new Courtroom(
        new Entry.Head(entry.courtroom(), entry.seq(), entry.at(), entry.chain()),
        fold.caseInfo,
        fold.participants,
        fold.sessions,
        fold.recent,
        fold.restricted,
        fold.testimonies,
        fold.documents,
        fold.items,
        fold.evidence,
        fold.signatures,
        fold.exports,
        fold.motions,
        fold.calls,
        fold.conduct);
  }

  private void audience() {
    if (!entry.audience().equals(Audience.EVERYONE)) {
      restricted = new HashMap<>(restricted);
      restricted.put(entry.seq(), entry.audience());
    }
  }

  private void act() {
    switch (entry.act()) {
      case Act.CourtroomCreated(CaseInfo info, Participant creator) -> {
        caseInfo = Optional.of(info);
        put(creator);
      }
      case Act.ParticipantAdded(Participant added) -> put(added);
      case Act.ParticipantRemoved(String id, String _) ->
          Optional.ofNullable(participants.get(id)).ifPresent(p -> put(p.withoutAccess()));
      case Act.MessagePosted posted -> posted(posted);
      case Act.MessageWithdrawn(long message, Optional<String> _) ->
          recent = recent.stream().map(m -> m.seq() == message ? m.takenBack() : m).toList();
      case Act.DocumentFiled(DocumentRef document) -> {
        documents = new ArrayList<>(documents);
        documents.add(new FiledDocument(document, entry.seq(), entry.at()));
      }
      case ItemAct ofItem -> ofItem(ofItem);
      case DeadlineAct ofClock -> ofClock(ofClock);
      case EvidenceAct ofEvidence -> ofEvidence(ofEvidence);
      case SigningAct ofSigning -> ofSigning(ofSigning);
      case ExportAct ofExport -> exports = ExportFold.apply(exports, ofExport, entry);
      case MotionAct ofMotion -> ofMotion(ofMotion);
      case CallAct _ -> {}
      case ConductAct ofOrder -> conduct = ConductFold.apply(conduct, ofOrder);
      case Act ofSession -> ofSession(ofSession);
    }
  }

  private void ofItem(ItemAct act) {
    items = ItemFold.apply(items, act, entry);
    if (act instanceof ItemAct.ItemAnswered answered) {
      change(act, s -> s.heard(answered.party()).said(entry.by()));
    }
    if (act instanceof ItemAct.ItemIssued) {
      change(act, s -> s.said(entry.by()));
    }
  }

  private void ofEvidence(EvidenceAct act) {
    evidence = EvidenceFold.apply(evidence, act, entry);
    if (act instanceof EvidenceAct.Filed filed) {
      documents = EvidenceFold.catalogue(documents, filed, entry);
      partyOf(filed.sender()).ifPresent(party -> change(filed, s -> s.heard(party)));
    }
  }

  private void ofMotion(MotionAct act) {
    motions = MotionFold.apply(motions, act, entry);
    Optional.ofNullable(motions.get(act.motion()))
        .ifPresent(motion -> sessions = MotionFold.touch(sessions, motion, entry));
  }

  private void ofSigning(SigningAct act) {
    switch (act) {
      case SigningAct.SignatureCaptured _ -> {
        signatures = new HashMap<>(signatures);
        signatures.put(entry.by(), entry.seq());
      }
      case SigningAct ofTranscript ->
          change(
              ofTranscript,
              s -> s.transcript().map(t -> s.with(TranscriptFold.apply(t, act, entry))).orElse(s));
    }
  }

  private void ofClock(DeadlineAct act) {
    UnaryOperator<Term> change =
        switch (act) {
          case DeadlineAct.Reminded reminded -> term -> term.reminded(reminded.point());
          case DeadlineAct.Expired _ -> Term::ended;
        };
    switch (act.subject()) {
      case Subject.Item(String item) -> {
        items = new LinkedHashMap<>(items);
        items.computeIfPresent(item, (_, i) -> ItemFold.timed(i, act));
      }
      case Subject.Period(String _) -> change(act, s -> s.timed(change));
      case Subject.Upload(String upload) -> {
        if (act instanceof DeadlineAct.Expired) {
          evidence = evidence.settled(upload);
        }
      }
      case Subject.Confirmation(String _) ->
          change(act, s -> s.transcript().map(t -> s.with(t.timed(change))).orElse(s));
    }
  }

  private void ofSession(Act act) {
    switch (act) {
      case Act.SessionScheduled(var plan) -> {
        sessions = new LinkedHashMap<>(sessions);
        sessions.put(plan.id(), SessionState.of(plan));
      }
      case Act.SessionConsented c -> {
        String party = c.onBehalfOf().orElse(entry.by());
        change(
            c,
            s ->
                s.with(
                    party,
                    new Consent(
                        c.agreed(), c.notice(), c.extendable(), c.mergeable(), entry.seq())));
      }
      case Act.SessionOpened _ -> change(act, s -> s.opened(clock(s.plan())));
      case Act.SessionExtended e -> change(e, s -> extended(s, e));
      case Act.SessionEntered e -> change(e, s -> s.with(entry.by(), e.authTime()));
      case Act.SessionAdvanced(String _, Segment segment) -> change(act, s -> s.in(segment));
      case Act.SessionClosed(String id, Optional<String> _) -> {
        change(act, SessionState::closed);
        endTestimonies(id);
        items = ItemFold.close(items, id);
        conduct = ConductFold.close(conduct, id);
      }
      case Act.TalkOpened(String _, Role side) -> change(act, s -> s.talking(side, true));
      case Act.TalkClosed(String _, Role side) -> change(act, s -> s.talking(side, false));
      case Act.WitnessCalled(String id, String called) -> {
        change(act, s -> s.hearing(Optional.of(called)));
        testimonies = new ArrayList<>(testimonies);
        testimonies.add(new Testimony(called, id, entry.seq(), 0));
      }
      case Act.WitnessDismissed(String id, String _) -> {
        change(act, s -> s.hearing(Optional.empty()));
        endTestimonies(id);
      }
      default -> ofTranscript(act);
    }
  }

  private void ofTranscript(Act act) {
    switch (act) {
      case Act.TranscriptDrafted(String _, DocumentRef document, Optional<Due> due) -> {
        FiledDocument draft = new FiledDocument(document, entry.seq(), entry.at());
        Optional<Term> term = due.map(d -> Term.first(d, entry.at()));
        change(
            act,
            s ->
                s.with(
                    TranscriptState.of(
                        draft, term, TranscriptFold.asked(s, document, participants.values()))));
      }
      case Act.TranscriptConfirmed c ->
          change(
              c,
              s ->
                  s.transcript().map(t -> s.with(TranscriptFold.confirmed(t, c, entry))).orElse(s));
      case Act.TranscriptSealed(String _, DocumentRef document, var _) -> {
        FiledDocument sealed = new FiledDocument(document, entry.seq(), entry.at());
        change(act, s -> s.transcript().map(t -> s.with(t.sealedAs(sealed))).orElse(s));
      }
      default -> throw new IllegalStateException("an act that the fold does not know: " + act);
    }
  }

  /// The clock of a period that begins to run.
  private Optional<Term> clock(Plan plan) {
    return plan.period()
        .filter(_ -> plan.mode() == Mode.ASYNCHRONOUS)
        .map(period -> Term.first(new Due(period.to(), Optional.empty()), entry.at()));
  }

  private SessionState extended(SessionState session, Act.SessionExtended extended) {
    Due due = new Due(extended.period().to(), Optional.empty());
    Term term =
        session
            .term()
            .map(t -> t.moved(due, extended.version(), entry.at()))
            .orElseGet(() -> Term.first(due, entry.at()));
    return session.within(session.plan().within(extended.period()), term);
  }

  private void put(Participant participant) {
    participants = new LinkedHashMap<>(participants);
    participants.put(participant.id(), participant);
  }

  private void posted(Act.MessagePosted posted) {
    partyOf(entry.by()).ifPresent(party -> change(posted, s -> s.heard(party)));
    if (entry.audience().equals(Audience.EVERYONE)) {
      change(posted, s -> s.said(entry.by()));
    }
    int surplus = Math.max(0, recent.size() - RECENT_MESSAGES + 1);
    Instant oldest = entry.at().minus(RECENT);
    while (surplus < recent.size() && recent.get(surplus).at().isBefore(oldest)) {
      surplus++;
    }
    recent = new ArrayList<>(recent.subList(surplus, recent.size()));
    recent.add(
        new RecentMessage(
            entry.seq(), entry.by(), entry.at(), posted.sessionId(), entry.audience(), false));
  }

  private Optional<String> partyOf(String speaker) {
    return Optional.ofNullable(participants.get(speaker)).flatMap(Participant::party);
  }

  private void change(Act act, UnaryOperator<SessionState> change) {
    sessions = new LinkedHashMap<>(sessions);
    act.session().ifPresent(id -> sessions.computeIfPresent(id, (_, s) -> change.apply(s)));
  }

  private void endTestimonies(String session) {
    testimonies =
        testimonies.stream()
            .map(t -> t.session().equals(session) ? t.until(entry.seq()) : t)
            .toList();
  }
}
