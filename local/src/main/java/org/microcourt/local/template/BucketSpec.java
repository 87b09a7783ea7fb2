package org.microcourt.local.template;

import java.util.Optional;

/// An S3 bucket. `retention` is the default of its Object Lock; `eventBridge` tells whether it
/// announces new objects.
public record BucketSpec(
    String id,
    String name,
    boolean versioned,
    boolean objectLock,
    Optional<Retention> retention,
    boolean eventBridge) {

  /// How long an object is locked: `mode` is `GOVERNANCE` or `COMPLIANCE`.
  public record Retention(String mode, int days) {}
}
