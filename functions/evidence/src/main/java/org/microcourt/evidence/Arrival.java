package org.microcourt.evidence;

import java.util.Optional;
import org.microcourt.json.Json;

/// That something stands under a key of the uploads, as an event tells it: the bucket's own, or the
/// one of the malware scan, whose verdict is of one `version` and of no other.
record Arrival(String key, Optional<String> version, Verdict verdict) {
  private static final String SCANNED = "GuardDuty Malware Protection Object Scan Result";

  /// What the scan found.
  enum Verdict {
    /// There was none.
    NOT_ASKED,
    CLEAN,
    THREATS,
    /// It could not look into the file, or failed.
    UNKNOWN
  }

  /// Told by the bucket.
  static Arrival of(String key) {
    return new Arrival(key, Optional.empty(), Verdict.NOT_ASKED);
  }

  /// Reads an event of EventBridge.
  static Arrival read(Json.Obj event) {
    Json.Obj detail = event.requireObject("detail");
    if (!event.requireString("detail-type").equals(SCANNED)) {
      return of(detail.requireObject("object").requireString("key"));
    }
    Json.Obj object = detail.requireObject("s3ObjectDetails");
    String status =
        detail
            .object("scanResultDetails")
            .flatMap(result -> result.string("scanResultStatus"))
            .orElse("");
    return new Arrival(
        object.requireString("objectKey"),
        Optional.of(object.requireString("versionId")),
        verdict(status));
  }

  /// `UNSUPPORTED`, `ACCESS_DENIED`, `FAILED`, and what may be added to them, say nothing.
  private static Verdict verdict(String status) {
    return switch (status) {
      case "NO_THREATS_FOUND" -> Verdict.CLEAN;
      case "THREATS_FOUND" -> Verdict.THREATS;
      default -> Verdict.UNKNOWN;
    };
  }
}
