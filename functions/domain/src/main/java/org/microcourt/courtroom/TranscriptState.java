package org.microcourt.courtroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.microcourt.deadline.Term;

/// The transcript of a session: the document, the clock of its confirmation, and the entries by
/// which parties `confirmed` it.
public record TranscriptState(
    FiledDocument draft, Optional<Term> term, Map<String, Long> confirmed) {
  public TranscriptState {
    confirmed = Map.copyOf(confirmed);
  }

  TranscriptState confirmedBy(String party, long seq) {
    Map<String, Long> all = new LinkedHashMap<>(confirmed);
    all.putIfAbsent(party, seq);
    return new TranscriptState(draft, term, all);
  }

  TranscriptState timed(UnaryOperator<Term> change) {
    return new TranscriptState(draft, term.map(change), confirmed);
  }
}
