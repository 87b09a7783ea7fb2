package org.microcourt.local.bucket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.microcourt.local.bucket.nio2blob.FolderBlobStore;
import org.microcourt.local.lambda.Invoker;
import org.microcourt.local.template.BucketRuleSpec;
import org.microcourt.local.template.BucketSpec;
import org.microcourt.local.template.PseudoParameters;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/// S3 in this process, on a loopback port of its own, with the template's buckets.
public final class BucketServer implements AutoCloseable {
  private final S3Proxy proxy;
  private final Announcer announcer;

  private BucketServer(S3Proxy proxy, Announcer announcer) {
    this.proxy = proxy;
    this.announcer = announcer;
  }

  /// How the server is set up: `folder` keeps the objects (in memory if empty), requests must be
  /// signed with the key, pages of `origins` may call it, failed events wait `retry` and then twice
  /// as long.
  public record Settings(
      Optional<Path> folder,
      String accessKeyId,
      String secretKey,
      List<String> origins,
      Duration retry) {
    public Settings {
      origins = List.copyOf(origins);
    }
  }

  /// The template's buckets and rules, and where they stand.
  public record Contents(
      List<BucketSpec> buckets, List<BucketRuleSpec> rules, PseudoParameters place) {
    public Contents {
      buckets = List.copyOf(buckets);
      rules = List.copyOf(rules);
    }
  }

  /// Starts on a free port with all buckets made. Retention counts `clock`.
  public static BucketServer start(
      Settings settings, Contents contents, Invoker invoker, Clock clock) {
    PseudoParameters place = contents.place();
    Announcer announcer =
        new Announcer(
            new Announcer.Home(place.partition(), place.region(), place.accountId()),
            contents.rules(),
            invoker,
            settings.retry(),
            clock);
    BlobStore store =
        settings
            .folder()
            .<BlobStore>map(BucketServer::folder)
            .orElseGet(TransientNio2BlobStore::new);
    for (BucketSpec bucket : contents.buckets()) {
      make(store, bucket);
    }
    Map<String, BucketSpec> byName =
        contents.buckets().stream()
            .collect(Collectors.toMap(BucketSpec::name, Function.identity()));
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(new LockingBlobStore(store, byName, announcer, clock))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(
                AuthenticationType.AWS_V4, settings.accessKeyId(), settings.secretKey())
            .corsRules(cors(settings.origins()))
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy does not start", e);
    }
    return new BucketServer(proxy, announcer);
  }

  private static BlobStore folder(Path folder) {
    try {
      return new FolderBlobStore(Files.createDirectories(folder).toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(BlobStore store, BucketSpec bucket) {
    if (!store.containerExists(bucket.name())) {
      store.createContainer(bucket.name());
    }
    if (bucket.versioned()) {
      store.putBucketVersioning(bucket.name(), BucketVersioningStatus.ENABLED);
    }
  }

  private static CrossOriginResourceSharing cors(List<String> origins) {
    return origins.isEmpty()
        ? CrossOriginResourceSharing.disabled()
        : new CrossOriginResourceSharing(
            origins.stream().map(Pattern::quote).toList(),
            List.of("GET", "HEAD", "PUT"),
            List.of("*"),
            List.of("ETag", "x-amz-version-id"),
            "");
  }

  /// Where clients find it; buckets are the first part of the path.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy does not stop", e);
    } finally {
      announcer.close();
    }
  }
}
