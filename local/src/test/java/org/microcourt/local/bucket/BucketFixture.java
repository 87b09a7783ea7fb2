package org.microcourt.local.bucket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.microcourt.json.Json;
import org.microcourt.local.bucket.BucketServer.Contents;
import org.microcourt.local.bucket.BucketServer.Settings;
import org.microcourt.local.fixture.Scripts;
import org.microcourt.local.template.BucketRuleSpec;
import org.microcourt.local.template.BucketSpec;
import org.microcourt.local.template.CorsRule;
import org.microcourt.local.template.PseudoParameters;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// A bucket `uploads` that announces its objects and a bucket `files` that locks them for a year.
final class BucketFixture implements AutoCloseable {
  static final String ORIGIN = "http://127.0.0.1:8080";

  final List<Json.Obj> events = new CopyOnWriteArrayList<>();
  final S3Client client;
  final S3Presigner presigner;
  private final BucketServer server;

  BucketFixture(Optional<Path> folder, Clock clock, Function<Json.Obj, Json> function) {
    BucketSpec uploads =
        new BucketSpec("Uploads", "uploads", true, false, Optional.empty(), true, List.of(sends()));
    BucketSpec files =
        new BucketSpec(
            "Files",
            "files",
            true,
            true,
            Optional.of(new BucketSpec.Retention("GOVERNANCE", 365)),
            false,
            List.of());
    BucketRuleSpec rule =
        new BucketRuleSpec(
            "Evidence",
            Json.parseObject(
                """
                {"source":["aws.s3"],"detail-type":["Object Created"],
                 "detail":{"bucket":{"name":["uploads"]},"object":{"key":[{"prefix":"in/"}]}}}
                """));
    server =
        BucketServer.start(
            new Settings(folder, "local", "secret", Duration.ofMillis(5)),
            new Contents(
                List.of(uploads, files),
                List.of(rule),
                PseudoParameters.of("court", "eu-central-1", "123456789012")),
            new Scripts()
                .with(
                    "Evidence",
                    Scripts.answering(event -> {
                      events.add(event);
                      return function.apply(event);
                    }))
                .load(),
            clock);
    client = client("secret");
    presigner =
        S3Presigner.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(keys("secret"))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
  }

  private static CorsRule sends() {
    return new CorsRule(
        List.of(ORIGIN),
        List.of("PUT"),
        List.of("content-type", "x-amz-checksum-sha256"),
        List.of("ETag"),
        Optional.of(3600));
  }

  URI endpoint() {
    return server.endpoint();
  }

  S3Client client(String secret) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(keys(secret))
        .forcePathStyle(true)
        .httpClient(Apache5HttpClient.create())
        .build();
  }

  private static StaticCredentialsProvider keys(String secret) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", secret));
  }

  PutObjectResponse put(String bucket, String key, String text) {
    return client.putObject(
        put -> put.bucket(bucket).key(key).contentType("text/plain"), RequestBody.fromString(text));
  }

  String get(String bucket, String key) {
    return client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
    presigner.close();
    server.close();
  }
}
