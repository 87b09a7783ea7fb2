package org.microcourt.local.states;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.microcourt.json.Json;

/// Somebody else's AWS on this machine: the one at `COURT_IT_ENDPOINT`, or with `-Pdocker` a
/// container of Floci, which is removed at the end.
final class Emulator implements AutoCloseable {
  private static final String IMAGE = "floci/floci:1.7.0";

  final URI endpoint;
  private final Optional<String> container;
  private final HttpClient http = HttpClient.newHttpClient();

  private Emulator(URI endpoint, Optional<String> container) {
    this.endpoint = endpoint;
    this.container = container;
  }

  /// The emulator, if there is one or Docker can start one.
  static Optional<Emulator> find() throws IOException {
    String given = System.getenv("COURT_IT_ENDPOINT");
    if (given != null && !given.isBlank()) {
      return Optional.of(new Emulator(URI.create(given), Optional.empty()));
    }
    if (!Boolean.getBoolean("court.docker") || docker("info").isEmpty()) {
      return Optional.empty();
    }
    // Floci runs functions in containers of their own, so it needs the socket.
    String container =
        docker(
                "run",
                "-d",
                "--rm",
                "-p",
                "127.0.0.1::4566",
                "-v",
                "/var/run/docker.sock:/var/run/docker.sock",
                IMAGE)
            .orElseThrow(() -> new IOException("Docker cannot run " + IMAGE));
    String address = docker("port", container, "4566/tcp").orElseThrow();
    Emulator emulator =
        new Emulator(
            URI.create("http://" + address.lines().findFirst().orElseThrow()),
            Optional.of(container));
    emulator.awaitAnswer();
    return Optional.of(emulator);
  }

  private static Optional<String> docker(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0
          ? Optional.of(output)
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void awaitAnswer() {
    Workshop.await(() -> {
      try {
        return http.send(HttpRequest.newBuilder(endpoint).build(), BodyHandlers.discarding())
                .statusCode()
            > 0;
      } catch (IOException _) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    });
  }

  /// Makes a role, or finds that it is there; gives its ARN.
  String role(String account) throws IOException, InterruptedException {
    send(
        "iam",
        "/",
        "application/x-www-form-urlencoded",
        "Action=CreateRole&Version=2010-05-08&RoleName=court&AssumeRolePolicyDocument=%7B%7D");
    return "arn:aws:iam::" + account + ":role/court";
  }

  /// Makes a function of this Python and gives its ARN.
  String function(String name, String python, String role)
      throws IOException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("function.py"));
      zip.write(python.getBytes(StandardCharsets.UTF_8));
    }
    Json.Obj create =
        Json.obj(
            "FunctionName",
            name,
            "Runtime",
            "python3.12",
            "Role",
            role,
            "Handler",
            "function.handler",
            "Code",
            Json.obj("ZipFile", Base64.getEncoder().encodeToString(bytes.toByteArray())));
    String answer = send("lambda", "/2015-03-31/functions", "application/json", create.text());
    return Json.parseObject(answer).requireString("FunctionArn");
  }

  private String send(String service, String path, String type, String body)
      throws IOException, InterruptedException {
    String scope = "Credential=test/20260101/us-east-1/" + service + "/aws4_request";
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve(path))
            .header("Content-Type", type)
            .header(
                "Authorization", "AWS4-HMAC-SHA256 " + scope + ", SignedHeaders=host, Signature=0")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    http.close();
    if (container.isPresent()) {
      docker("rm", "-f", container.get());
    }
  }
}
