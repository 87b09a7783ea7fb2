package org.microcourt.courtroom;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.microcourt.exhibit.ExhibitState;
import org.microcourt.exhibit.UploadState;

/// The evidence of a case: how many uploads were ever requested, those on their way by id, and the
/// exhibits by id. An upload that is counted and not on its way is settled.
public record EvidenceState(
    int uploads,
    SequencedMap<String, UploadState> onTheWay,
    SequencedMap<String, ExhibitState> exhibitsById) {
  static final EvidenceState NONE =
      new EvidenceState(0, new LinkedHashMap<>(), new LinkedHashMap<>());

  public EvidenceState {
    onTheWay = Collections.unmodifiableSequencedMap(onTheWay);
    exhibitsById = Collections.unmodifiableSequencedMap(exhibitsById);
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
    return new EvidenceState(uploads + 1, all, exhibitsById);
  }

  EvidenceState settled(String upload) {
    SequencedMap<String, UploadState> all = new LinkedHashMap<>(onTheWay);
    all.remove(upload);
    return new EvidenceState(uploads, all, exhibitsById);
  }

  EvidenceState with(ExhibitState exhibit) {
    SequencedMap<String, ExhibitState> all = new LinkedHashMap<>(exhibitsById);
    all.put(exhibit.id(), exhibit);
    return new EvidenceState(uploads, onTheWay, all);
  }

  EvidenceState changed(String exhibit, UnaryOperator<ExhibitState> change) {
    return exhibit(exhibit).map(change).map(this::with).orElse(this);
  }
}
