package org.microcourt.courtroom.view;

import java.nio.charset.StandardCharsets;
import org.microcourt.json.Json;

/// The room in a reply: it must fit one frame, with its envelope.
final class ReplySpace {
  private static final int BYTES = 30_000;

  /// Envelope and what stands beside the list.
  private static final int RESERVED = 600;

  /// What lists can take.
  static final int USABLE = BYTES - RESERVED;

  private int left;

  /// All of it.
  ReplySpace() {
    this(USABLE);
  }

  /// A part of it.
  ReplySpace(int bytes) {
    this.left = bytes;
  }

  /// Takes room for a value and says whether there was enough.
  boolean take(Json value) {
    return takeLeaving(value, 0);
  }

  /// Takes room for a value only if so many bytes remain.
  boolean takeLeaving(Json value, int bytes) {
    int wanted = bytes(value);
    if (wanted > left - bytes) {
      return false;
    }
    left -= wanted;
    return true;
  }

  /// What a value takes in a list.
  static int bytes(Json value) {
    return value.text().getBytes(StandardCharsets.UTF_8).length + 1;
  }

  /// What remains.
  int left() {
    return left;
  }
}
