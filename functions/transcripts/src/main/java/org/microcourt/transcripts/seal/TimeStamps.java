package org.microcourt.transcripts.seal;

import java.util.Optional;
import org.microcourt.record.Hash;

/// Says when something existed, so that a signature outlives its certificate.
@FunctionalInterface
public interface TimeStamps {
  /// No authority is configured.
  TimeStamps NONE = _ -> Optional.empty();

  /// An RFC 3161 token over what has this SHA-256, DER; empty without an authority.
  Optional<byte[]> stamp(Hash sha256);
}
