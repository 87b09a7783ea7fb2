package org.microcourt.local.template;

import java.util.List;
import java.util.Optional;

/// An S3 bucket. `retention` is the default of its Object Lock; `eventBridge` tells whether it
/// announces new objects; of the rules in `cors`, the first that fits a request holds.
public record BucketSpec(
    String id,
    String name,
    boolean versioned,
    boolean objectLock,
    Optional<Retention> retention,
    boolean eventBridge,
    List<CorsRule> cors) {
  public BucketSpec {
    cors = List.copyOf(cors);
  }

  /// How long an object is locked: `mode` is `GOVERNANCE` or `COMPLIANCE`.
  public record Retention(String mode, int days) {}
}
