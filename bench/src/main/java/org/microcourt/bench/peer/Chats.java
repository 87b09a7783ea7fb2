package org.microcourt.bench.peer;

import java.util.List;

/// The chats that are compared.
public final class Chats {
  private Chats() {}

  /// Each with this layout, in tables of their own; the court first.
  public static List<Chat> all(Services services, Layout layout) {
    return List.of(
        CourtChat.of(services, layout),
        ScanAndPost.scanPost(services, layout),
        ScanAndPost.putScanPost(services, layout));
  }
}
