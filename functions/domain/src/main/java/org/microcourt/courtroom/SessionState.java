package org.microcourt.courtroom;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.microcourt.deadline.Term;
import org.microcourt.json.Json;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;
import org.microcourt.session.SessionType;

/// Where a session is.
///
/// `consents` by party; `attendance` is who entered and spoke; `talks` are the sides with which a
/// private talk is open; `outcome` is the section of the agreement or of the failure, whichever a
/// mediation recorded last; `witness` is the one being heard; `term` is the clock of an
/// asynchronous session's period since its opening; `transcript` is what became of its record.
public record SessionState(
    Plan plan,
    Stage stage,
    Optional<Segment> segment,
    Optional<Segment> outcome,
    Map<String, Consent> consents,
    Attendance attendance,
    Set<Role> talks,
    Optional<String> witness,
    Optional<Term> term,
    Optional<TranscriptState> transcript) {

  /// Before, during, after.
  public enum Stage {
    SCHEDULED,
    OPEN,
    CLOSED
  }

  /// What a party answered to the notice in a version, in the entry `seq`; `extendable` when the
  /// judge may prolong the period, `mergeable` when it may merge investigation and debate.
  public record Consent(
      boolean agreed, String notice, boolean extendable, boolean mergeable, long seq) {
    /// `{"agreed","notice","extendable","mergeable"?,"seq"}`
    public Json.Obj toJson() {
      return Json.obj(
          "agreed", agreed,
          "notice", notice,
          "extendable", extendable,
          "mergeable", mergeable ? true : Optional.empty(),
          "seq", seq);
    }

    /// Reads what `toJson` writes.
    static Consent fromJson(Json.Obj json) {
      return new Consent(
          json.bool("agreed", false),
          json.requireString("notice"),
          json.bool("extendable", false),
          json.bool("mergeable", false),
          json.requireLong("seq"));
    }
  }

  /// `entered` by participant, with the time of the identity check; `spoke` are the parties that
  /// said or answered something, themselves or through an agent; `said` are the participants who
  /// spoke before everyone, by section.
  public record Attendance(
      Map<String, Instant> entered, Set<String> spoke, Map<Segment, Set<String>> said) {
    static final Attendance NONE = new Attendance(Map.of(), Set.of(), Map.of());

    public Attendance {
      entered = Map.copyOf(entered);
      spoke = Set.copyOf(spoke);
      said = Map.copyOf(said);
    }

    private Attendance heard(Segment section, String by) {
      Set<String> speakers = new LinkedHashSet<>(said.getOrDefault(section, Set.of()));
      speakers.add(by);
      Map<Segment, Set<String>> all = new LinkedHashMap<>(said);
      all.put(section, Set.copyOf(speakers));
      return new Attendance(entered, spoke, all);
    }
  }

  public SessionState {
    consents = Map.copyOf(consents);
    talks = Set.copyOf(talks);
  }

  static SessionState of(Plan plan) {
    return new SessionState(
        plan,
        Stage.SCHEDULED,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Attendance.NONE,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Whether people may speak in it.
  public boolean isOpen() {
    return stage == Stage.OPEN;
  }

  /// Whether a mediation recorded that the parties agreed.
  public boolean hasAgreement() {
    return outcome.filter(Segment.AGREEMENT::equals).isPresent();
  }

  /// Whether a mediation may hold an agreement: it did not record that it failed.
  public boolean mayHoldAgreement() {
    return plan.type() == SessionType.MEDIATION
        && outcome.filter(Segment.FAILURE::equals).isEmpty();
  }

  /// Whether the party agreed to this stage and has not taken it back.
  public boolean hasConsentOf(String party) {
    Consent consent = consents.get(party);
    return consent != null && consent.agreed();
  }

  /// Whether the party agreed that the judge may prolong the period.
  public boolean isExtendableBy(String party) {
    Consent consent = consents.get(party);
    return consent != null && consent.agreed() && consent.extendable();
  }

  /// Whether the party agreed that investigation and debate are merged (民诉解释 art. 230).
  public boolean isMergeableBy(String party) {
    Consent consent = consents.get(party);
    return consent != null && consent.agreed() && consent.mergeable();
  }

  /// Who entered, with the time of the identity check.
  public Map<String, Instant> entered() {
    return attendance.entered();
  }

  /// The parties that said or answered something in it.
  public Set<String> spoke() {
    return attendance.spoke();
  }

  /// The participants who spoke before everyone in a section.
  public Set<String> said(Segment section) {
    return attendance.said().getOrDefault(section, Set.of());
  }

  SessionState opened(Optional<Term> clock) {
    return new SessionState(
        plan,
        Stage.OPEN,
        Optional.of(Segment.OPENING),
        Optional.empty(),
        consents,
        attendance,
        talks,
        Optional.empty(),
        clock,
        transcript);
  }

  SessionState closed() {
    return new SessionState(
        plan,
        Stage.CLOSED,
        segment,
        outcome,
        consents,
        attendance,
        Set.of(),
        Optional.empty(),
        term,
        transcript);
  }

  SessionState in(Segment next) {
    boolean ends = next == Segment.AGREEMENT || next == Segment.FAILURE;
    return new SessionState(
        plan,
        stage,
        Optional.of(next),
        ends ? Optional.of(next) : outcome,
        consents,
        attendance,
        talks,
        witness,
        term,
        transcript);
  }

  SessionState with(String party, Consent consent) {
    Map<String, Consent> all = new LinkedHashMap<>(consents);
    all.put(party, consent);
    return new SessionState(
        plan, stage, segment, outcome, all, attendance, talks, witness, term, transcript);
  }

  /// Without the answer of a party to the notice of rights.
  SessionState without(String party) {
    Map<String, Consent> all = new LinkedHashMap<>(consents);
    all.remove(party);
    return new SessionState(
        plan, stage, segment, outcome, all, attendance, talks, witness, term, transcript);
  }

  SessionState with(String participant, Instant authTime) {
    Map<String, Instant> all = new LinkedHashMap<>(entered());
    all.put(participant, authTime);
    return with(new Attendance(all, spoke(), attendance.said()));
  }

  SessionState heard(String party) {
    Set<String> all = new LinkedHashSet<>(spoke());
    return all.add(party) ? with(new Attendance(entered(), all, attendance.said())) : this;
  }

  /// Somebody spoke before everyone, in the section where the session is.
  SessionState said(String by) {
    return segment
        .filter(section -> !said(section).contains(by))
        .map(section -> with(attendance.heard(section, by)))
        .orElse(this);
  }

  private SessionState with(Attendance next) {
    return new SessionState(
        plan, stage, segment, outcome, consents, next, talks, witness, term, transcript);
  }

  SessionState talking(Role side, boolean open) {
    Set<Role> all = new LinkedHashSet<>(talks);
    if (open) {
      all.add(side);
    } else {
      all.remove(side);
    }
    return new SessionState(
        plan, stage, segment, outcome, consents, attendance, all, witness, term, transcript);
  }

  SessionState hearing(Optional<String> called) {
    return new SessionState(
        plan, stage, segment, outcome, consents, attendance, talks, called, term, transcript);
  }

  SessionState within(Plan longer, Term clock) {
    return new SessionState(
        longer,
        stage,
        segment,
        outcome,
        consents,
        attendance,
        talks,
        witness,
        Optional.of(clock),
        transcript);
  }

  SessionState timed(UnaryOperator<Term> change) {
    return new SessionState(
        plan,
        stage,
        segment,
        outcome,
        consents,
        attendance,
        talks,
        witness,
        term.map(change),
        transcript);
  }

  SessionState with(TranscriptState drafted) {
    return new SessionState(
        plan,
        stage,
        segment,
        outcome,
        consents,
        attendance,
        talks,
        witness,
        term,
        Optional.of(drafted));
  }
}
