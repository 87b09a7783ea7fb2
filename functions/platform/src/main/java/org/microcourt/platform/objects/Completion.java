package org.microcourt.platform.objects;

/// What became of the wish to put an upload's parts together.
public enum Completion {
  /// The object stands now. S3 says so again to one who asks again.
  DONE,

  /// An object stood under the key already, from these parts or others.
  STOOD_ALREADY,

  /// The bucket has not just these parts, or one but the last is under 5 MiB; nothing has changed.
  PARTS_DIFFER,

  /// The bucket knows neither the upload nor an object under its key.
  NOT_THERE
}
