package org.microcourt.courtroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.microcourt.signing.Response;

/// When an agreement reached in mediation took effect: the moment in which the last party signed
/// (在线调解规则 art. 19). It follows from the record; before it there is none. The mediator signs as
/// well, and does not set the moment.
public final class Agreement {
  private Agreement() {}

  /// Since when the agreement of a session stands; empty as long as a party that was asked has not
  /// signed, and when no agreement is recorded.
  public static Optional<Instant> since(Courtroom courtroom, SessionState session) {
    return session
        .transcript()
        .filter(_ -> session.mayHoldAgreement() && session.hasAgreement())
        .flatMap(transcript -> last(courtroom, transcript));
  }

  private static Optional<Instant> last(Courtroom courtroom, TranscriptState transcript) {
    List<Optional<Response>> signed =
        transcript.asked().stream()
            .filter(id -> courtroom.participant(id).filter(p -> p.role().isParty()).isPresent())
            .map(id -> transcript.response(id).filter(Response::confirms))
            .toList();
    return signed.stream().allMatch(Optional::isPresent)
        ? signed.stream().flatMap(Optional::stream).map(Response::at).max(Instant::compareTo)
        : Optional.empty();
  }
}
