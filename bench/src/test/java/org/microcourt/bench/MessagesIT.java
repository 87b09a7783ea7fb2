package org.microcourt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.microcourt.bench.peer.Chat;
import org.microcourt.bench.peer.CourtChat;
import org.microcourt.bench.peer.Layout;
import org.microcourt.bench.peer.ScanAndPost;
import org.microcourt.bench.peer.Services;

/// The counts that `docs/performance.md` quotes: three rooms of two members, one message.
class MessagesIT {
  private static final Layout LAYOUT = new Layout(3, 2);
  private static final Table TABLE = Table.start();
  private static final Phones PHONES = Phones.start(Model.NONE.post());
  private static final Services SERVICES =
      new Services(TABLE, PHONES, new Tally(Model.NONE.tableCall()));

  @AfterAll
  static void stop() {
    PHONES.close();
    TABLE.close();
  }

  @Test
  void theCourtReadsTailAndPhonesPutsOnceAndPostsToTheRoom() {
    assertThat(calls(CourtChat.of(SERVICES, LAYOUT)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Query", 1d, "BatchGetItem", 1d, "PutItem", 1d, "PostToConnection", 2d));
  }

  @Test
  void thePeersPostToEveryRoom() {
    assertThat(calls(ScanAndPost.scanPost(SERVICES, LAYOUT)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("Scan", 1d, "PostToConnection", 6d));
    assertThat(calls(ScanAndPost.putScanPost(SERVICES, LAYOUT)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("PutItem", 1d, "Scan", 1d, "PostToConnection", 6d));
  }

  private static Map<String, Double> calls(Chat chat) {
    return Messages.count(SERVICES, chat).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().calls()));
  }
}
