package org.microcourt.local.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microcourt.platform.objects.SignedRequest;

/// A phone in a tunnel: connections end anywhere, while the body is sent or before the answer has
/// come.
public final class RoughNetwork {
  private static final Pattern ETAG = Pattern.compile("(?im)^etag: *(\\S+)\\s*$");
  private static final Pattern STATUS = Pattern.compile("^HTTP/1.1 (\\d{3})");
  private static final int CHUNK = 64 * 1024;

  private final SplittableRandom random;
  private int cuts;

  /// Cuts as the random numbers say.
  public RoughNetwork(SplittableRandom random) {
    this.random = random;
  }

  /// How many connections were cut so far.
  int cuts() {
    return cuts;
  }

  /// Sends until an answer comes, cutting half of the connections, and gives the entity tag.
  public String send(SignedRequest request, byte[] body) throws IOException {
    while (true) {
      Optional<String> etag = attempt(request, body, random.nextBoolean());
      if (etag.isPresent()) {
        return etag.get();
      }
      cuts++;
    }
  }

  private Optional<String> attempt(SignedRequest request, byte[] body, boolean cut)
      throws IOException {
    int end = cut ? random.nextInt(body.length + 1) : body.length;
    URI url = request.url();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head(request, body.length).getBytes(StandardCharsets.US_ASCII));
      for (int at = 0; at < end; at += CHUNK) {
        out.write(body, at, Math.min(CHUNK, end - at));
      }
      out.flush();
      if (cut) {
        if (random.nextBoolean()) {
          socket.setSoLinger(true, 0);
        }
        return Optional.empty();
      }
      return Optional.of(answer(socket.getInputStream()));
    }
  }

  private static String head(SignedRequest request, int length) {
    StringBuilder head =
        new StringBuilder()
            .append(request.method())
            .append(' ')
            .append(request.url().getRawPath())
            .append('?')
            .append(request.url().getRawQuery())
            .append(" HTTP/1.1\r\nHost: ")
            .append(request.url().getAuthority())
            .append("\r\nContent-Length: ")
            .append(length)
            .append("\r\nConnection: close\r\n");
    request
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static String answer(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    Matcher status = STATUS.matcher(text);
    Matcher etag = ETAG.matcher(text);
    if (!status.find() || !status.group(1).equals("200") || !etag.find()) {
      throw new AssertionError("not taken: " + text);
    }
    return etag.group(1);
  }
}
