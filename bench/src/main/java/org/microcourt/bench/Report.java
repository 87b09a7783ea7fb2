package org.microcourt.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.microcourt.bench.Race.Result;

/// Lines of a table: medians over the passes, and each peer's ratio to the court, the first.
final class Report {
  private Report() {}

  static void print(
      PrintStream out, Load load, List<String> chats, Map<String, List<Result>> results) {
    double court = median(results, chats.getFirst(), r -> r.times().median());
    double rate = median(results, chats.getFirst(), Result::perSecond);
    for (String chat : chats) {
      double middle = median(results, chat, r -> r.times().median());
      double perSecond = median(results, chat, Result::perSecond);
      out.printf(
          Locale.ROOT,
          "| %s | %d | %s | %s | %.0f | %.0f | %.1f | %.1f | %.2f | %.2f |%n",
          load.layout(),
          load.writers(),
          load.isPaced() ? "paced" : "saturated",
          chat,
          middle,
          median(results, chat, r -> r.times().quantile(0.99)),
          perSecond,
          median(results, chat, Result::sentAgain),
          middle / court,
          perSecond / rate);
    }
  }

  static void head(PrintStream out) {
    out.println(
        "| rooms x members | writers | load | chat | median ms | p99 ms | messages/s | sent again %"
            + " | median to court's | rate to court's |");
    out.println("|---|---|---|---|---|---|---|---|---|---|");
  }

  private static double median(
      Map<String, List<Result>> results, String chat, ToDoubleFunction<Result> value) {
    List<Result> all = results.getOrDefault(chat, List.of());
    return new Samples(all.stream().map(value::applyAsDouble).toList()).median();
  }
}
