package org.microcourt.courtroom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.Round;
import org.microcourt.exhibit.UploadState;

/// The evidence of a case: how many uploads were ever requested, those on their way by id, and the
/// exhibits by id; and the rounds of evidence as they were opened. An upload that is counted and
/// not on its way is settled.
public record EvidenceState(
    int uploads,
    SequencedMap<String, UploadState> onTheWay,
    SequencedMap<String, ExhibitState> exhibitsById,
    List<Opened> rounds) {
  static final EvidenceState NONE =
      new EvidenceState(0, new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());

  /// A round that the judge opened in the entry `seq`; it is the session's until the next one.
  public record Opened(String session, long seq, Round round) {}

  public EvidenceState {
    onTheWay = Collections.unmodifiableSequencedMap(onTheWay);
    exhibitsById = Collections.unmodifiableSequencedMap(exhibitsById);
    rounds = List.copyOf(rounds);
  }

  /// An upload on its way.
  public Optional<UploadState> upload(String id) {
    return Optional.ofNullable(onTheWay.get(id));
  }

  /// An exhibit.
  public Optional<ExhibitState> exhibit(String id) {
    return Optional.ofNullable(exhibitsById.get(id));
  }

  EvidenceState requested(UploadState upload) {
    SequencedMap<String, UploadState> all = new LinkedHashMap<>(onTheWay);
    all.put(upload.plan().id(), upload);
    return new EvidenceState(uploads + 1, all, exhibitsById, rounds);
  }

  /// The rounds of a session, in order; the last is the current one.
  public List<Opened> roundsOf(String session) {
    return rounds.stream().filter(round -> round.session().equals(session)).toList();
  }

  EvidenceState accepted(String upload, UploadState.Accepted found) {
    SequencedMap<String, UploadState> all = new LinkedHashMap<>(onTheWay);
    all.computeIfPresent(upload, (_, state) -> state.accepted(found));
    return new EvidenceState(uploads, all, exhibitsById, rounds);
  }

  EvidenceState with(Opened round) {
    List<Opened> all = new ArrayList<>(rounds);
    all.add(round);
    return new EvidenceState(uploads, onTheWay, exhibitsById, all);
  }

  EvidenceState settled(String upload) {
    SequencedMap<String, UploadState> all = new LinkedHashMap<>(onTheWay);
    all.remove(upload);
    return new EvidenceState(uploads, all, exhibitsById, rounds);
  }

  EvidenceState with(ExhibitState exhibit) {
    SequencedMap<String, ExhibitState> all = new LinkedHashMap<>(exhibitsById);
    all.put(exhibit.id(), exhibit);
    return new EvidenceState(uploads, onTheWay, all, rounds);
  }

  EvidenceState changed(String exhibit, UnaryOperator<ExhibitState> change) {
    return exhibit(exhibit).map(change).map(this::with).orElse(this);
  }
}
