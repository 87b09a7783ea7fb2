package org.microcourt.platform.anchors;

import java.util.List;
import java.util.Optional;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Inclusion;
import org.microcourt.record.Hash;

/// What is to be anchored, and where the log stands. Every method may throw an `AnchorsException`.
/// Reads are strongly consistent.
public interface Anchors {
  /// Says that the anchor of an hour is to have the courtroom's head.
  void mark(AnchorHour hour, String courtroom);

  /// The courtrooms of which that was said.
  List<String> marked(AnchorHour hour);

  /// The last anchor kept.
  Optional<Anchor> latest();

  /// At most `limit` anchors from an hour on, in order.
  List<Anchor> from(AnchorHour hour, int limit);

  /// Keeps an anchor; it is an error if another one stands for its hour.
  void keep(Anchor anchor);

  /// Keeps certificates under the fingerprint of the first, as JSON.
  void keepCertificates(Hash fingerprint, String json);

  /// The certificates under a fingerprint.
  Optional<String> certificates(Hash fingerprint);

  /// Keeps, for those who take part in it, that a courtroom's head is in an anchor.
  void prove(Inclusion inclusion);

  /// What was proved for a courtroom in the hours from `first` to `last`, in order.
  List<Inclusion> proofs(String courtroom, AnchorHour first, AnchorHour last);
}
