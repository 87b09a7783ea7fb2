package org.microcourt.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.microcourt.bench.Tally.Count;
import org.microcourt.bench.peer.Chat;
import org.microcourt.bench.peer.Chats;
import org.microcourt.bench.peer.Layout;
import org.microcourt.bench.peer.Services;

/// (a) What one message costs: calls to services and bytes, counted, in a warm process. Exact, so
/// whatever else the machine does.
public final class Messages {
  private static final int WARM = 5;
  private static final int COUNTED = 20;
  private static final String TEXT = "我方同意分期付款，首期于本月三十日前支付。";

  /// An operation's share of one message.
  public record PerMessage(double calls, double sent, double received) {}

  private Messages() {}

  static void run(PrintStream out) {
    out.println("| chat | members | operation | calls | bytes sent | bytes received |");
    out.println("|---|---|---|---|---|---|");
    try (Table table = Table.start();
        Phones phones = Phones.start(Model.NONE.post())) {
      Services services = new Services(table, phones, new Tally(Model.NONE.tableCall()));
      for (int members : List.of(2, 10, 50)) {
        for (Chat chat : Chats.all(services, new Layout(1, members))) {
          count(services, chat)
              .forEach((operation, share) -> print(out, chat, members, operation, share));
        }
      }
    }
  }

  private static void print(
      PrintStream out, Chat chat, int members, String operation, PerMessage share) {
    out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %.2f | %.0f | %.0f |%n",
        chat.name(),
        members,
        operation,
        share.calls(),
        share.sent(),
        share.received());
  }

  /// What one message of the first member of the first room costs, by operation.
  public static SortedMap<String, PerMessage> count(Services services, Chat chat) {
    Chat.Writer writer = chat.writer(0, 0);
    for (int i = 0; i < WARM; i++) {
      writer.send(Phones.marker(0, i) + TEXT);
    }
    services.tally().take();
    for (int i = 0; i < COUNTED; i++) {
      writer.send(Phones.marker(0, WARM + i) + TEXT);
    }
    SortedMap<String, PerMessage> shares = new TreeMap<>();
    for (Map.Entry<String, Count> one : services.tally().take().entrySet()) {
      Count count = one.getValue();
      shares.put(
          one.getKey(),
          new PerMessage(
              (double) count.calls() / COUNTED,
              (double) count.sent() / COUNTED,
              (double) count.received() / COUNTED));
    }
    return shares;
  }
}
