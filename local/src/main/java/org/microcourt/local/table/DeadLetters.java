package org.microcourt.local.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.microcourt.json.Json;

/// The queues for what could not be delivered: kept in memory, and printed when something comes.
public final class DeadLetters {
  private static final System.Logger LOG = System.getLogger(DeadLetters.class.getName());

  private final Map<String, List<Json.Obj>> queues = new ConcurrentHashMap<>();

  /// Puts the message into the queue with this ARN.
  public void add(String queueArn, Json.Obj message) {
    queues.compute(
        queueArn,
        (_, letters) -> {
          List<Json.Obj> more = letters == null ? new ArrayList<>() : new ArrayList<>(letters);
          more.add(message);
          return List.copyOf(more);
        });
    LOG.log(System.Logger.Level.WARNING, "dead letter in {0}: {1}", queueArn, message.text());
  }

  /// The messages of the queue, oldest first.
  public List<Json.Obj> messages(String queueArn) {
    return queues.getOrDefault(queueArn, List.of());
  }
}
