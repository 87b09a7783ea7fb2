package org.microcourt.courtroom;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.microcourt.call.CallState;
import org.microcourt.casefile.DocumentRef.Volume;
import org.microcourt.casefile.ExportState;
import org.microcourt.conduct.ConductState;
import org.microcourt.item.ItemState;
import org.microcourt.json.Json;
import org.microcourt.motion.MotionState;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// 微法庭: the state of a courtroom, which is the fold of its entries up to `head`. Immutable.
///
/// It holds what decisions need and no words: participants and sessions by id, the last messages
/// (for taking back), who may see the entries that not everyone may (`restricted`, by sequence),
/// when witnesses were heard, the catalogue of the case file, the litigation items, the evidence,
/// the entries with the handwriting that each participant gave last, the exports, the motions, the
/// calls, and what was done for the order of open sessions.
public record Courtroom(
    Entry.Head head,
    Optional<CaseInfo> caseInfo,
    SequencedMap<String, Participant> participantsById,
    SequencedMap<String, SessionState> sessionsById,
    List<RecentMessage> recent,
    Map<Long, Audience> restricted,
    List<Testimony> testimonies,
    List<FiledDocument> documents,
    SequencedMap<String, ItemState> itemsById,
    EvidenceState evidence,
    Map<String, Long> signatures,
    SequencedMap<String, ExportState> exportsById,
    SequencedMap<String, MotionState> motionsById,
    SequencedMap<String, CallState> callsById,
    List<ConductState> conduct) {

  public Courtroom {
    participantsById = Collections.unmodifiableSequencedMap(participantsById);
    sessionsById = Collections.unmodifiableSequencedMap(sessionsById);
    recent = List.copyOf(recent);
    restricted = Collections.unmodifiableMap(restricted);
    testimonies = List.copyOf(testimonies);
    documents = List.copyOf(documents);
    itemsById = Collections.unmodifiableSequencedMap(itemsById);
    signatures = Map.copyOf(signatures);
    exportsById = Collections.unmodifiableSequencedMap(exportsById);
    motionsById = Collections.unmodifiableSequencedMap(motionsById);
    callsById = Collections.unmodifiableSequencedMap(callsById);
    conduct = List.copyOf(conduct);
  }

  /// Before the first entry.
  public static Courtroom empty(String id) {
    return new Courtroom(
        new Entry.Head(id, 0, Instant.EPOCH, Hash.ZERO),
        Optional.empty(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        new LinkedHashMap<>(),
        EvidenceState.NONE,
        Map.of(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        List.of());
  }

  /// After one more entry.
  ///
  /// @throws IllegalArgumentException if it is not the next entry of this record
  public Courtroom apply(Entry entry) {
    return Fold.apply(this, entry);
  }

  /// The same state with the record standing elsewhere: for readers of a record that hides entries,
  /// which they step over.
  public Courtroom at(Entry.Head place) {
    return new Courtroom(
        place,
        caseInfo,
        participantsById,
        sessionsById,
        recent,
        restricted,
        testimonies,
        documents,
        itemsById,
        evidence,
        signatures,
        exportsById,
        motionsById,
        callsById,
        conduct);
  }

  /// The id.
  public String id() {
    return head.courtroom();
  }

  /// The sequence of the last entry; 0 before the first.
  public long seq() {
    return head.seq();
  }

  /// Everyone who takes or took part, in the order in which they were added.
  public Collection<Participant> participants() {
    return participantsById.values();
  }

  /// A participant, also one that was removed.
  public Optional<Participant> participant(String id) {
    return Optional.ofNullable(participantsById.get(id));
  }

  /// A participant that was not removed.
  public Optional<Participant> member(String id) {
    return participant(id).filter(p -> !p.removed());
  }

  /// As whom a person takes part; empty when it does not, or no longer.
  public Optional<Participant> memberOf(String person) {
    return participants().stream()
        .filter(p -> p.person().equals(person) && !p.removed())
        .findFirst();
  }

  /// The parties that take part.
  public List<Participant> parties() {
    return participants().stream().filter(p -> p.role().isParty() && !p.removed()).toList();
  }

  /// The side on which somebody stands: a party's own, an agent's that of its principal.
  public Optional<Role> sideOf(Participant participant) {
    Optional<Role> own = Optional.of(participant.role()).filter(Role::isParty);
    return own.isPresent()
        ? own
        : participant.principal().flatMap(this::participant).map(Participant::role);
  }

  /// All sessions, in the order in which they were scheduled.
  public Collection<SessionState> sessions() {
    return sessionsById.values();
  }

  /// A session.
  public Optional<SessionState> session(String id) {
    return Optional.ofNullable(sessionsById.get(id));
  }

  /// All litigation items, in the order in which they were issued.
  public Collection<ItemState> items() {
    return itemsById.values();
  }

  /// A litigation item.
  public Optional<ItemState> item(String id) {
    return Optional.ofNullable(itemsById.get(id));
  }

  /// The entry with the handwriting that a participant signs with now.
  public Optional<Long> signatureOf(String participant) {
    return Optional.ofNullable(signatures.get(participant));
  }

  /// An export of the case file.
  public Optional<ExportState> export(String id) {
    return Optional.ofNullable(exportsById.get(id));
  }

  /// All motions, in the order in which they were made.
  public Collection<MotionState> motions() {
    return motionsById.values();
  }

  /// All calls, in the order in which they were made.
  public Collection<CallState> calls() {
    return callsById.values();
  }

  /// The call that goes on.
  public Optional<CallState> openCall() {
    return calls().stream().filter(CallState::isOpen).findFirst();
  }

  /// Whether a participant does no work on the case for now, or any more: its challenge is open, or
  /// was granted.
  public boolean isChallenged(String participant) {
    return motions().stream().anyMatch(motion -> motion.stops(participant));
  }

  /// Whether somebody may see an entry: takes part, is of its audience, and, as a witness, was
  /// heard then.
  public boolean sees(Participant reader, Entry entry) {
    return Sight.of(this, reader).sees(entry);
  }

  /// Whether somebody may see a document of the case file. The secret volume is for the court
  /// alone; a witness sees none of the file.
  public boolean sees(Participant reader, FiledDocument filed) {
    return reader.role() != Role.WITNESS
        && isOf(audienceOf(filed.seq()), reader)
        && (filed.document().volume() == Volume.MAIN || reader.role().isCourt());
  }

  /// Whether somebody takes part and is of an audience. A witness is of none but `everyone`, and of
  /// that only while being heard.
  public boolean isOf(Audience audience, Participant reader) {
    return Sight.of(this, reader).isOf(audience);
  }

  /// An entry as somebody may get it: whole, or sealed to its sequence, leaf and chain value.
  public Json.Obj view(Participant reader, Entry entry) {
    return sees(reader, entry) ? entry.toJson() : entry.sealed();
  }

  /// Who may see an entry of this record now: a sealed answer that was revealed is everyone's.
  public Audience audienceOf(long seq) {
    Audience audience = restricted.getOrDefault(seq, Audience.EVERYONE);
    return audience instanceof Audience.Answer(String item, String _)
            && item(item).filter(ItemState::isRevealed).isPresent()
        ? Audience.EVERYONE
        : audience;
  }

  /// The sealed answers that everyone may see since `entry`, the last one of this record.
  public List<Long> revealedBy(Entry entry) {
    return Revealed.by(this, entry);
  }

  /// The state as JSON, for a snapshot.
  public Json.Obj toJson() {
    return CourtroomJson.toJson(this);
  }

  /// Reads what `toJson` writes.
  public static Courtroom fromJson(Json.Obj json) {
    return CourtroomJson.fromJson(json);
  }
}
