package org.microcourt.verify.anchor;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Inclusion;
import org.microcourt.record.Hash;

/// What was given of the court's public log, as it was read: nothing in it is checked yet but that
/// it is written in the one way.
///
/// @param certificates each list with the signer's first
/// @param leaves of the hours of which they were given
/// @param proofs that heads of a courtroom are in it
/// @param first the hour with which it says to begin
public record Log(
    List<Anchor> anchors,
    List<List<X509Certificate>> certificates,
    Map<AnchorHour, List<Hash>> leaves,
    List<Inclusion> proofs,
    Optional<AnchorHour> first) {
  /// None was given.
  public static final Log NONE =
      new Log(List.of(), List.of(), Map.of(), List.of(), Optional.empty());

  public Log {
    anchors = List.copyOf(anchors);
    certificates = List.copyOf(certificates);
    leaves = Map.copyOf(leaves);
    proofs = List.copyOf(proofs);
  }
}
