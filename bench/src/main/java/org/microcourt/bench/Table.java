package org.microcourt.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A running `TableServer`, in memory.
public final class Table implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);

  private final AtomicInteger names = new AtomicInteger();
  private final Process process;
  private final int port;

  private Table(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Starts one and waits until it listens.
  public static Table start() {
    int port = freePort();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dsqlite4java.library.path=" + System.getProperty("sqlite4java.library.path", ""),
            "-cp",
            System.getProperty("java.class.path"),
            TableServer.class.getName(),
            Integer.toString(port));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
              .start();
      Table table = new Table(process, port);
      table.awaitListening();
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its address.
  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /// A name that no table has yet.
  public String freshName() {
    return "bench" + names.incrementAndGet();
  }

  private void awaitListening() {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException _) {
        Pause.of(Duration.ofMillis(50));
      }
    }
    process.destroy();
    throw new IllegalStateException("DynamoDB Local does not start");
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
