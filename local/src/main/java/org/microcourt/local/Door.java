package org.microcourt.local;

import java.io.IOException;
import java.net.BindException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The court's public port on loopback. Taken first, so that everything else knows the address, and
/// a port in use is found out before anything has started.
final class Door {
  private static final String HOST = "127.0.0.1";
  private static final System.Logger LOG = System.getLogger(Door.class.getName());

  private final Server server;
  private final String origin;

  private Door(Server server, String origin) {
    this.server = server;
    this.origin = origin;
  }

  /// Takes the port.
  ///
  /// @throws CourtStartException if another program has it
  static Door at(int port) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("door-"));
    threads.setName("door");
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(HOST);
    connector.setPort(port);
    server.addConnector(connector);
    // Nobody is waited for: a phone that asks when the court is gone asks again.
    server.setStopTimeout(0);
    try {
      connector.open();
    } catch (IOException e) {
      throw new CourtStartException(
          isTaken(e)
              ? "Port %d is in use. Choose another with --port N, or --port 0 for any."
                  .formatted(port)
              : "Port %d cannot be opened: %s".formatted(port, e.getMessage()),
          e);
    }
    return new Door(server, "http://" + HOST + ":" + connector.getLocalPort());
  }

  private static boolean isTaken(IOException e) {
    return e instanceof BindException || e.getCause() instanceof BindException;
  }

  String origin() {
    return origin;
  }

  /// Lets people in.
  void open(Handler handler) {
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new CourtStartException("The court's pages do not start: " + e.getMessage(), e);
    }
  }

  void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "the court's pages do not stop", e);
    }
  }
}
