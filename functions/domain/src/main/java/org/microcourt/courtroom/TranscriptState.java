package org.microcourt.courtroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.microcourt.deadline.Term;
import org.microcourt.signing.Application;
import org.microcourt.signing.Response;

/// The transcript of a session: the document, the clock of its confirmation, the participants
/// `asked` to sign it, what they said by party (or by participant, for who signs for the court),
/// the applications for correction by the entry that made them, the entry that finalized it, and
/// the sealed document.
///
/// Who is asked is settled with the draft: whoever comes later was not there.
public record TranscriptState(
    FiledDocument draft,
    Optional<Term> term,
    List<String> asked,
    Map<String, Response> responses,
    Map<Long, Application> applications,
    Optional<Long> finalized,
    Optional<FiledDocument> sealed) {
  /// Nobody is waited for longer when no time could be computed: more than five days with the
  /// longest holiday in between.
  private static final Duration WITHOUT_TERM = Duration.ofDays(15);

  public TranscriptState {
    asked = List.copyOf(asked);
    responses = Map.copyOf(responses);
    applications = Map.copyOf(applications);
  }

  static TranscriptState of(FiledDocument draft, Optional<Term> term, List<String> asked) {
    return new TranscriptState(
        draft, term, asked, Map.of(), Map.of(), Optional.empty(), Optional.empty());
  }

  /// What there is to read now: the sealed document, or else the draft.
  public FiledDocument latest() {
    return sealed.orElse(draft);
  }

  /// Whether the time for it goes on.
  public boolean isRunning(Instant now) {
    return now.isBefore(
        term.map(clock -> clock.due().at()).orElseGet(() -> draft.at().plus(WITHOUT_TERM)));
  }

  /// What a party, or somebody of the court, said.
  public Optional<Response> response(String who) {
    return Optional.ofNullable(responses.get(who));
  }

  /// The entries by which it was confirmed.
  public Map<String, Long> confirmed() {
    Map<String, Long> confirmed = new LinkedHashMap<>();
    responses.forEach((who, response) -> {
      if (response.confirms()) {
        confirmed.put(who, response.seq());
      }
    });
    return confirmed;
  }

  /// The applications on which nobody has ruled, in their order.
  public List<Application> open() {
    return all().stream().filter(Application::isOpen).toList();
  }

  /// All applications, in their order.
  public List<Application> all() {
    List<Application> all = new ArrayList<>(applications.values());
    all.sort(Comparator.comparingLong(Application::seq));
    return all;
  }

  /// Whether a correction was granted after somebody's last look, who may look again.
  public boolean isChangedSince(Response response) {
    return applications.values().stream()
        .filter(Application::isGranted)
        .flatMap(application -> application.ruled().stream())
        .anyMatch(ruled -> ruled.seq() > response.latest());
  }

  TranscriptState answered(String who, Response response) {
    Map<String, Response> all = new LinkedHashMap<>(responses);
    all.merge(who, response, (first, next) -> first.confirms() ? first.renewed(next.seq()) : next);
    return new TranscriptState(draft, term, asked, all, applications, finalized, sealed);
  }

  TranscriptState with(Application application) {
    Map<Long, Application> all = new LinkedHashMap<>(applications);
    all.put(application.seq(), application);
    return new TranscriptState(draft, term, asked, responses, all, finalized, sealed);
  }

  TranscriptState ruled(long application, Application.Ruled ruling) {
    return Optional.ofNullable(applications.get(application))
        .map(one -> with(one.ruled(ruling)))
        .orElse(this);
  }

  TranscriptState finalizedBy(long seq) {
    return new TranscriptState(
        draft, term, asked, responses, applications, Optional.of(seq), sealed);
  }

  TranscriptState sealedAs(FiledDocument document) {
    return new TranscriptState(
        draft, term, asked, responses, applications, finalized, Optional.of(document));
  }

  TranscriptState timed(UnaryOperator<Term> change) {
    return new TranscriptState(
        draft, term.map(change), asked, responses, applications, finalized, sealed);
  }
}
