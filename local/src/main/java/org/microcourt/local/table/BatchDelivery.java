package org.microcourt.local.table;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.local.lambda.Invoker;
import org.microcourt.local.template.FunctionSpec;
import org.microcourt.local.template.StreamSpec;

/// Delivers batches of one shard, in order, each until the function has taken it or it is given up.
/// The age of records counts `clock`, which should be real time as the table's is.
final class BatchDelivery {
  private static final String EXHAUSTED = "RetryAttemptsExhausted";
  private static final String TOO_OLD = "RecordAgeExceeded";

  private final StreamSpec spec;
  private final FunctionSpec function;
  private final String streamArn;
  private final Invoker invoker;
  private final DeadLetters deadLetters;
  private final Pace pace;
  private final Clock clock;

  BatchDelivery(
      StreamSpec spec,
      FunctionSpec function,
      String streamArn,
      Invoker invoker,
      DeadLetters deadLetters,
      Pace pace,
      Clock clock) {
    this.spec = spec;
    this.function = function;
    this.streamArn = streamArn;
    this.invoker = invoker;
    this.deadLetters = deadLetters;
    this.pace = pace;
    this.clock = clock;
  }

  /// What has to be delivered next, and how often that has failed.
  private record Batch(List<StreamRecord> records, int failures) {}

  /// Returns when all records are taken or given up. Splitting a batch costs it no attempt.
  void deliver(String shard, List<StreamRecord> records) throws InterruptedException {
    Deque<Batch> waiting = new ArrayDeque<>();
    waiting.push(new Batch(records, 0));
    while (!waiting.isEmpty()) {
      Batch batch = waiting.pop();
      List<StreamRecord> all = batch.records();
      if (tooOld(all.getFirst())) {
        giveUp(shard, all.subList(0, 1), batch.failures(), TOO_OLD);
        if (all.size() > 1) {
          waiting.push(new Batch(all.subList(1, all.size()), batch.failures()));
        }
        continue;
      }
      OptionalInt firstFailed = firstFailed(all);
      if (firstFailed.isEmpty()) {
        continue;
      }
      int taken = firstFailed.getAsInt();
      List<StreamRecord> rest = all.subList(taken, all.size());
      int failures = taken > 0 ? 1 : batch.failures() + 1;
      if (spec.bisect() && taken == 0 && rest.size() > 1) {
        int middle = rest.size() / 2;
        waiting.push(new Batch(rest.subList(middle, rest.size()), batch.failures()));
        waiting.push(new Batch(rest.subList(0, middle), batch.failures()));
      } else if (failures > spec.maximumRetries()) {
        giveUp(shard, rest, failures, EXHAUSTED);
      } else {
        waiting.push(new Batch(rest, failures));
        Thread.sleep(pace.afterFailures(failures));
      }
    }
  }

  private boolean tooOld(StreamRecord record) {
    return record.created().plus(spec.maximumAge()).isBefore(clock.instant());
  }

  /// The index of the first record that the function did not take; empty when it took all.
  private OptionalInt firstFailed(List<StreamRecord> records) {
    Json.Obj event = Json.obj("Records", records.stream().map(StreamRecord::json).toList());
    return switch (invoker.invoke(function.id(), event)) {
      case Invocation.Returned returned when spec.reportsItemFailures() ->
          reported(returned.payload(), records);
      case Invocation.Returned _ -> OptionalInt.empty();
      case Invocation.Failed _, Invocation.TimedOut _, Invocation.Missing _ -> OptionalInt.of(0);
    };
  }

  /// An answer that names no known record means that all have failed.
  private static OptionalInt reported(Json payload, List<StreamRecord> records) {
    if (payload instanceof Json.Null) {
      return OptionalInt.empty();
    }
    if (!(payload instanceof Json.Obj answer)) {
      return OptionalInt.of(0);
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      places.put(records.get(i).sequenceNumber(), i);
    }
    try {
      OptionalInt first = OptionalInt.empty();
      for (Json.Obj failure : answer.objects("batchItemFailures")) {
        int place = places.getOrDefault(failure.string("itemIdentifier").orElse(""), 0);
        first = OptionalInt.of(Math.min(place, first.orElse(place)));
      }
      return first;
    } catch (JsonException _) {
      return OptionalInt.of(0);
    }
  }

  private void giveUp(String shard, List<StreamRecord> records, int calls, String condition) {
    Json.Obj letter =
        Json.obj(
            "requestContext",
                Json.obj(
                    "requestId",
                    UUID.randomUUID().toString(),
                    "functionArn",
                    function.arn(),
                    "condition",
                    condition,
                    "approximateInvokeCount",
                    calls),
            "responseContext",
                Json.obj(
                    "statusCode", 200, "executedVersion", "$LATEST", "functionError", "Unhandled"),
            "version", "1.0",
            "timestamp", clock.instant(),
            "DDBStreamBatchInfo",
                Json.obj(
                    "shardId", shard,
                    "startSequenceNumber", records.getFirst().sequenceNumber(),
                    "endSequenceNumber", records.getLast().sequenceNumber(),
                    "approximateArrivalOfFirstRecord", records.getFirst().created(),
                    "approximateArrivalOfLastRecord", records.getLast().created(),
                    "batchSize", records.size(),
                    "streamArn", streamArn));
    deadLetters.add(spec.deadLetterQueue().orElse("(no queue)"), letter);
  }
}
