package org.microcourt.courtroom;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microcourt.json.Json;
import org.microcourt.session.Plan;
import org.microcourt.session.Segment;

/// Where a session is.
///
/// `consents` by party; `entered` by participant, with the time of the identity check; `talks` are
/// the sides with which a private talk is open; `witness` is the one being heard.
public record SessionState(
    Plan plan,
    Stage stage,
    Optional<Segment> segment,
    Map<String, Consent> consents,
    Map<String, Instant> entered,
    Set<Role> talks,
    Optional<String> witness,
    Optional<FiledDocument> transcript) {

  /// Before, during, after.
  public enum Stage {
    SCHEDULED,
    OPEN,
    CLOSED
  }

  /// What a party answered to the notice in a version, in the entry `seq`.
  public record Consent(boolean agreed, String notice, long seq) {
    /// `{"agreed","notice","seq"}`
    public Json.Obj toJson() {
      return Json.obj("agreed", agreed, "notice", notice, "seq", seq);
    }

    /// Reads what `toJson` writes.
    static Consent fromJson(Json.Obj json) {
      return new Consent(
          json.bool("agreed", false), json.requireString("notice"), json.requireLong("seq"));
    }
  }

  public SessionState {
    consents = Map.copyOf(consents);
    entered = Map.copyOf(entered);
    talks = Set.copyOf(talks);
  }

  static SessionState of(Plan plan) {
    return new SessionState(
        plan,
        Stage.SCHEDULED,
        Optional.empty(),
        Map.of(),
        Map.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  /// Whether people may speak in it.
  public boolean isOpen() {
    return stage == Stage.OPEN;
  }

  /// Whether the party agreed to this stage and has not taken it back.
  public boolean hasConsentOf(String party) {
    Consent consent = consents.get(party);
    return consent != null && consent.agreed();
  }

  SessionState at(Stage next) {
    Set<Role> open = next == Stage.OPEN ? talks : Set.of();
    return new SessionState(
        plan,
        next,
        next == Stage.OPEN ? Optional.of(Segment.OPENING) : segment,
        consents,
        entered,
        open,
        Optional.empty(),
        transcript);
  }

  SessionState in(Segment next) {
    return new SessionState(
        plan, stage, Optional.of(next), consents, entered, talks, witness, transcript);
  }

  SessionState with(String party, Consent consent) {
    Map<String, Consent> all = new LinkedHashMap<>(consents);
    all.put(party, consent);
    return new SessionState(plan, stage, segment, all, entered, talks, witness, transcript);
  }

  SessionState with(String participant, Instant authTime) {
    Map<String, Instant> all = new LinkedHashMap<>(entered);
    all.put(participant, authTime);
    return new SessionState(plan, stage, segment, consents, all, talks, witness, transcript);
  }

  SessionState talking(Role side, boolean open) {
    Set<Role> all = new LinkedHashSet<>(talks);
    if (open) {
      all.add(side);
    } else {
      all.remove(side);
    }
    return new SessionState(plan, stage, segment, consents, entered, all, witness, transcript);
  }

  SessionState hearing(Optional<String> called) {
    return new SessionState(plan, stage, segment, consents, entered, talks, called, transcript);
  }

  SessionState with(FiledDocument drafted) {
    return new SessionState(
        plan, stage, segment, consents, entered, talks, witness, Optional.of(drafted));
  }
}
