package org.microcourt.bench;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.microcourt.platform.configuration.CallObserver;

/// Counts calls and bytes by operation, and lets each call to the table take a modelled time.
public final class Tally implements CallObserver {
  /// Calls of one operation, retries included, with the bytes of their bodies.
  public record Count(long calls, long sent, long received) {
    private static final Count NONE = new Count(0, 0, 0);

    private Count plus(long moreCalls, long moreSent, long moreReceived) {
      return new Count(calls + moreCalls, sent + moreSent, received + moreReceived);
    }
  }

  private final SortedMap<String, Count> counts = new TreeMap<>();
  private final Duration tableCall;

  /// `tableCall` is what DynamoDB takes in the model.
  public Tally(Duration tableCall) {
    this.tableCall = tableCall;
  }

  @Override
  public void sending(Call call) {
    add(call, 1, call.requestBytes(), 0);
    if (call.service().equals("DynamoDb")) {
      Pause.of(tableCall);
    }
  }

  @Override
  public void received(Call call) {
    add(call, 0, 0, call.responseBytes());
  }

  private synchronized void add(Call call, long calls, long sent, long received) {
    Count before = counts.getOrDefault(call.operation(), Count.NONE);
    counts.put(call.operation(), before.plus(calls, sent, received));
  }

  /// What was counted by operation since the last time, and begins anew.
  public synchronized SortedMap<String, Count> take() {
    SortedMap<String, Count> taken = new TreeMap<>(counts);
    counts.clear();
    return taken;
  }
}
