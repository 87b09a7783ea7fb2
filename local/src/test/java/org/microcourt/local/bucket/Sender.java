package org.microcourt.local.bucket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.microcourt.platform.objects.SignedRequest;

/// Anyone who can speak HTTP: a phone that sends what was signed, or somebody who tries more.
final class Sender implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// A request that can still be changed.
  record Attempt(String method, URI url, Map<String, String> headers, BodyPublisher body) {
    static Attempt of(SignedRequest signed, byte[] body) {
      return new Attempt(
          signed.method(), signed.url(), signed.headers(), BodyPublishers.ofByteArray(body));
    }

    Attempt method(String other) {
      return new Attempt(other, url, headers, body);
    }

    Attempt url(String what, String other) {
      String changed = url.toString().replace(what, other);
      return new Attempt(method, URI.create(changed), headers, body);
    }

    Attempt header(String name, String value) {
      Map<String, String> changed = new TreeMap<>(headers);
      changed.put(name, value);
      return new Attempt(method, url, changed, body);
    }

    Attempt without(String name) {
      Map<String, String> changed = new TreeMap<>(headers);
      changed.remove(name);
      return new Attempt(method, url, changed, body);
    }

    Attempt body(byte[] other) {
      return new Attempt(method, url, headers, BodyPublishers.ofByteArray(other));
    }
  }

  HttpResponse<String> send(SignedRequest signed, byte[] body) {
    return send(Attempt.of(signed, body));
  }

  HttpResponse<String> send(Attempt attempt) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(attempt.url()).method(attempt.method(), attempt.body());
    attempt.headers().forEach(request::header);
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
