package org.microcourt.local.bucket;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.microcourt.json.Json;
import org.microcourt.local.lambda.Invocation;
import org.microcourt.local.lambda.Invoker;
import org.microcourt.local.pattern.EventPattern;
import org.microcourt.local.template.BucketRuleSpec;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/// EventBridge for the buckets: hands `Object Created` events to the functions whose rules match,
/// each up to three times. Unlike in S3's own notifications, keys are as they are, not encoded.
final class Announcer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Announcer.class.getName());

  /// Lambda's asynchronous calls are tried twice more.
  private static final int ATTEMPTS = 3;

  private final Home home;
  private final List<Rule> rules;
  private final Invoker invoker;
  private final Duration retry;
  private final Clock clock;
  private final AtomicLong sequence;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Where the buckets are.
  record Home(String partition, String region, String accountId) {}

  private record Rule(String function, EventPattern pattern) {}

  /// What made the object.
  enum Reason {
    PUT("PutObject"),
    COPY("CopyObject"),
    MULTIPART("CompleteMultipartUpload");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  Announcer(Home home, List<BucketRuleSpec> rules, Invoker invoker, Duration retry, Clock clock) {
    this.home = home;
    this.rules =
        rules.stream()
            .map(rule -> new Rule(rule.function(), new EventPattern(rule.pattern())))
            .toList();
    this.invoker = invoker;
    this.retry = retry;
    this.clock = clock;
    this.sequence = new AtomicLong(clock.millis() << 20);
  }

  void created(String bucket, String key, HeadObjectResponse head, Reason reason) {
    Json.Obj object =
        Json.obj(
            "key", key,
            "size", head.contentLength(),
            "etag", Objects.requireNonNullElse(head.eTag(), "").replace("\"", ""),
            "version-id", head.versionId(),
            "sequencer", HexFormat.of().toHexDigits(sequence.incrementAndGet()));
    Json.Obj event =
        Json.obj(
            "version", "0",
            "id", UUID.randomUUID().toString(),
            "detail-type", "Object Created",
            "source", "aws.s3",
            "account", home.accountId(),
            "time", clock.instant(),
            "region", home.region(),
            "resources", List.of("arn:" + home.partition() + ":s3:::" + bucket),
            "detail",
                Json.obj(
                    "version",
                    "0",
                    "bucket",
                    Json.obj("name", bucket),
                    "object",
                    object,
                    "request-id",
                    UUID.randomUUID().toString(),
                    "requester",
                    home.accountId(),
                    "source-ip-address",
                    "127.0.0.1",
                    "reason",
                    reason.text));
    for (Rule rule : rules) {
      if (rule.pattern().matches(event)) {
        threads.execute(() -> deliver(rule.function(), event));
      }
    }
  }

  private void deliver(String function, Json.Obj event) {
    try {
      Duration wait = retry;
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        if (invoker.invoke(function, event) instanceof Invocation.Returned) {
          return;
        }
        if (attempt < ATTEMPTS) {
          Thread.sleep(wait);
          wait = wait.multipliedBy(2);
        }
      }
      LOG.log(System.Logger.Level.WARNING, "given up for {0}: {1}", function, event.text());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
