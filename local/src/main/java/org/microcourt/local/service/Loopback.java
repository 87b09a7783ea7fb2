package org.microcourt.local.service;

import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// An HTTP server that only this machine reaches, with a virtual thread for each request.
public final class Loopback implements AutoCloseable {
  private final String name;
  private final Server server;
  private final URI address;

  /// Serves on this port, or on a free one if it is 0. The `name` is for people.
  public Loopback(String name, Handler handler, int port) {
    this.name = name;
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor(name + "-"));
    threads.setName(name);
    server = new Server(threads);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the port of " + name + " cannot be opened", e);
    }
    address = URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /// The address for clients.
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(name + " does not stop", e);
    }
  }
}
