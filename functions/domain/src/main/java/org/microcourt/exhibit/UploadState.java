package org.microcourt.exhibit;

import java.util.Optional;
import org.microcourt.deadline.Term;
import org.microcourt.record.Audience;

/// An upload that is on its way: who sends it, who may see what becomes of it, who is told of its
/// progress (`notice`), until when it may come, and, once it has come and was found fit, what will
/// be filed: from then on it is neither cancelled nor expires.
public record UploadState(
    UploadPlan plan,
    String sender,
    Audience audience,
    Audience notice,
    Term term,
    Optional<Accepted> accepted) {
  /// What will be filed under `key`, said in the entry `seq`.
  public record Accepted(long seq, Media media, String key) {}

  /// Found fit.
  public UploadState accepted(Accepted found) {
    return new UploadState(plan, sender, audience, notice, term, Optional.of(found));
  }

  /// Whether it is still waited for.
  public boolean isAwaited() {
    return accepted.isEmpty();
  }
}
