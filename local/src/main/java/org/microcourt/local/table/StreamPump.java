package org.microcourt.local.table;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.microcourt.local.lambda.Invoker;
import org.microcourt.local.pattern.EventPattern;
import org.microcourt.local.template.FunctionSpec;
import org.microcourt.local.template.StreamSpec;
import org.microcourt.local.template.TableSpec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// One event source mapping: reads the stream of a table from its beginning and calls a function
/// with what passes the filters. Shards run side by side, a shard's records in order, a child after
/// its parent. Each start begins with all that the stream still holds, so a record comes at least
/// once, also when the process was killed in between.
public final class StreamPump implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StreamPump.class.getName());
  private static final int MOST_RECORDS = 1000;

  private final DynamoDbStreamsClient streams;
  private final StreamSpec spec;
  private final List<EventPattern> filters;
  private final TableSpec table;
  private final BatchDelivery delivery;
  private final Pace pace;
  private final String localArn;
  private final Set<String> finished = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private StreamPump(
      DynamoDbStreamsClient streams,
      String localArn,
      StreamSpec spec,
      TableSpec table,
      BatchDelivery delivery,
      Pace pace) {
    this.streams = streams;
    this.localArn = localArn;
    this.spec = spec;
    this.filters = spec.filters().stream().map(EventPattern::new).toList();
    this.table = table;
    this.delivery = delivery;
    this.pace = pace;
  }

  /// What a mapping connects.
  public record Mapping(StreamSpec stream, TableSpec table, FunctionSpec function) {}

  /// Begins to follow the stream of the table, which must be there.
  public static StreamPump start(
      DynamoDbClient tables,
      DynamoDbStreamsClient streams,
      Mapping mapping,
      Invoker invoker,
      DeadLetters deadLetters,
      Pace pace) {
    TableSpec table = mapping.table();
    String arn =
        tables.describeTable(wanted -> wanted.tableName(table.name())).table().latestStreamArn();
    if (arn == null) {
      throw new IllegalArgumentException("table " + table.id() + " has no stream");
    }
    BatchDelivery delivery =
        new BatchDelivery(
            mapping.stream(),
            mapping.function(),
            table.streamArn(),
            invoker,
            deadLetters,
            pace,
            Clock.systemUTC());
    StreamPump pump = new StreamPump(streams, arn, mapping.stream(), table, delivery, pace);
    pump.threads.execute(pump::discover);
    return pump;
  }

  /// Starts a follower for each shard whose parent is done or gone.
  private void discover() {
    Set<String> started = new HashSet<>();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<Shard> shards = shards();
        Set<String> known = new HashSet<>();
        shards.forEach(shard -> known.add(shard.shardId()));
        for (Shard shard : shards) {
          String parent = shard.parentShardId();
          boolean ready = parent == null || !known.contains(parent) || finished.contains(parent);
          if (ready && started.add(shard.shardId())) {
            threads.execute(() -> follow(shard.shardId()));
          }
        }
        Thread.sleep(pace.poll().multipliedBy(5));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    try {
      String last = null;
      do {
        DescribeStreamResponse page =
            streams.describeStream(
                DescribeStreamRequest.builder()
                    .streamArn(localArn)
                    .exclusiveStartShardId(last)
                    .build());
        shards.addAll(page.streamDescription().shards());
        last = page.streamDescription().lastEvaluatedShardId();
      } while (last != null);
    } catch (SdkException e) {
      LOG.log(System.Logger.Level.DEBUG, "the stream of " + table.id() + " is not read", e);
    }
    return shards;
  }

  /// Reads a shard to its end. When reading fails, it begins anew behind the last record delivered.
  private void follow(String shard) {
    String last = null;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          String iterator = iterator(shard, last);
          while (iterator != null) {
            GetRecordsResponse page = read(iterator);
            if (!page.records().isEmpty()) {
              deliver(shard, page.records());
              last = page.records().getLast().dynamodb().sequenceNumber();
            } else {
              Thread.sleep(pace.poll());
            }
            iterator = page.nextShardIterator();
          }
          finished.add(shard);
          return;
        } catch (SdkException e) {
          LOG.log(System.Logger.Level.DEBUG, "shard " + shard + " is not read", e);
          Thread.sleep(pace.longest().compareTo(pace.retry()) < 0 ? pace.longest() : pace.retry());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "shard " + shard + " is not followed any more", e);
    }
  }

  private GetRecordsResponse read(String iterator) {
    return streams.getRecords(r -> r.shardIterator(iterator).limit(MOST_RECORDS));
  }

  private String iterator(String shard, @Nullable String last) {
    return streams
        .getShardIterator(wanted -> {
          wanted.streamArn(localArn).shardId(shard);
          if (last == null) {
            wanted.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
          } else {
            wanted.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(last);
          }
        })
        .shardIterator();
  }

  private void deliver(String shard, List<Record> records) throws InterruptedException {
    List<StreamRecord> wanted =
        records.stream()
            .map(record -> StreamRecord.of(record, table.streamArn()))
            .filter(r -> filters.isEmpty() || filters.stream().anyMatch(f -> f.matches(r.json())))
            .toList();
    for (int from = 0; from < wanted.size(); from += spec.batchSize()) {
      int to = Math.min(wanted.size(), from + spec.batchSize());
      delivery.deliver(shard, wanted.subList(from, to));
    }
  }

  /// Stops; a batch that is being delivered comes again after the next start.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
