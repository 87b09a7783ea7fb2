package org.microcourt.evidence.inspect;

/// What a reader does with a file: look, leaf through, listen, watch.
public enum MediaKind {
  IMAGE,
  PDF,
  OFFICE,
  AUDIO,
  VIDEO,
  TEXT;

  /// Sound and film share their containers, and senders call one the other.
  boolean agreesWith(MediaKind other) {
    return this == other || (isRecording() && other.isRecording());
  }

  private boolean isRecording() {
    return this == AUDIO || this == VIDEO;
  }
}
