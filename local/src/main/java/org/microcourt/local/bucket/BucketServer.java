package org.microcourt.local.bucket;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.microcourt.local.lambda.Invoker;
import org.microcourt.local.template.BucketRuleSpec;
import org.microcourt.local.template.BucketSpec;
import org.microcourt.local.template.PseudoParameters;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/// S3 in this process, on a loopback port of its own, with the template's buckets.
public final class BucketServer implements AutoCloseable {
  private final Server server;
  private final ObjectsOnDisk objects;
  private final Announcer announcer;

  private BucketServer(Server server, ObjectsOnDisk objects, Announcer announcer) {
    this.server = server;
    this.objects = objects;
    this.announcer = announcer;
  }

  /// How the server is set up: `folder` keeps the objects (they go with the server if empty),
  /// requests must be signed with the key, failed events wait `retry` and then twice as long.
  public record Settings(
      Optional<Path> folder, String accessKeyId, String secretKey, Duration retry) {}

  /// The template's buckets and rules, and where they stand.
  public record Contents(
      List<BucketSpec> buckets, List<BucketRuleSpec> rules, PseudoParameters place) {
    public Contents {
      buckets = List.copyOf(buckets);
      rules = List.copyOf(rules);
    }
  }

  /// Starts on a free port with all buckets made. Retention counts `clock`; signatures expire by
  /// the machine's own.
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
    ObjectsOnDisk objects = ObjectsOnDisk.in(settings.folder());
    for (BucketSpec bucket : contents.buckets()) {
      make(objects.store(), bucket);
    }
    Map<String, BucketSpec> byName =
        contents.buckets().stream()
            .collect(Collectors.toMap(BucketSpec::name, Function.identity()));
    PartsBlobStore parts = new PartsBlobStore(new CopyBlobStore(objects.store()));
    BlobStore store = new LockingBlobStore(parts, byName, announcer, clock);
    BucketServlet servlet =
        new BucketServlet(
            new CrossOrigin(byName),
            new Requests(store, settings.accessKeyId(), settings.secretKey()),
            parts);
    return new BucketServer(started(servlet), objects, announcer);
  }

  private static Server started(BucketServlet servlet) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("buckets-"));
    threads.setName("buckets");
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    // Keys may hold what other addresses may not.
    http.setUriCompliance(UriCompliance.LEGACY);
    // Header values are signed letter by letter.
    http.setHeaderCacheCaseSensitive(true);
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(servlet), "/*");
    server.setHandler(context);
    server.setStopTimeout(0);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the buckets' server does not start", e);
    }
    return server;
  }

  private static void make(BlobStore store, BucketSpec bucket) {
    if (!store.containerExists(bucket.name())) {
      store.createContainer(bucket.name());
    }
    if (bucket.versioned()) {
      store.putBucketVersioning(bucket.name(), BucketVersioningStatus.ENABLED);
    }
  }

  /// Where clients find it; buckets are the first part of the path.
  public URI endpoint() {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the buckets' server does not stop", e);
    } finally {
      announcer.close();
      objects.close();
    }
  }
}
