package org.microcourt.local.bucket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.microcourt.platform.Platform;
import org.microcourt.platform.objects.ObjectStore;
import org.microcourt.platform.objects.Uploads;
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
  private final Platform platform;

  /// Buckets that go with the fixture and a function that takes every event.
  BucketFixture() {
    this(Optional.empty(), Clock.systemUTC(), _ -> Json.obj());
  }

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
    platform = platform(server.endpoint(), clock);
    client = client("secret");
    presigner =
        S3Presigner.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(keys("secret"))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
  }

  private static Platform platform(URI endpoint, Clock clock) {
    return Platform.of(
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ENDPOINT_URL_S3", endpoint.toString(),
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_LAMBDA_FUNCTION_NAME", "function",
            "UPLOADS_BUCKET", "uploads",
            "CASE_FILES_BUCKET", "files"),
        clock);
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

  /// The uploads as functions have them.
  Uploads uploads() {
    return platform.uploads();
  }

  /// The case files as functions have them.
  ObjectStore files() {
    return platform.caseFiles();
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

  /// The versions and delete markers of a key, and the uploads in parts, that a bucket has.
  long traces(String bucket, String key) {
    var versions = client.listObjectVersions(list -> list.bucket(bucket).prefix(key));
    var open = client.listMultipartUploads(list -> list.bucket(bucket).prefix(key));
    return (long) versions.versions().size()
        + versions.deleteMarkers().size()
        + open.uploads().size();
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
