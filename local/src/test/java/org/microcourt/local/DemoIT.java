package org.microcourt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.json.Json;
import org.microcourt.local.play.Hearing;
import org.microcourt.local.play.HearingFile;
import org.microcourt.local.play.Progress;
import org.microcourt.local.play.Revisit;

/// The whole court, with the demo case played in it.
class DemoIT {
  private static final Path TEMPLATE = Path.of("..", "template.yaml").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void hangUp() {
    http.close();
  }

  @Test
  void playsTheDemoAndKeepsItOverARestart() throws Exception {
    Path data = folder.resolve("data");
    Path out = folder.resolve("out");
    Hearing.Outcome outcome;
    Instant end;
    try (LocalCourt court = start(Optional.of(data))) {
      outcome =
          new Hearing(HearingFile.demo(), court.place(), court.clock(), silent())
              .hold(http, Optional.of(out));
      end = court.clock().instant();
    }
    assertThat(outcome.missing()).isEmpty();
    List<String> lines = Files.readAllLines(out.resolve("record.jsonl"));
    assertThat(lines).hasSize(outcome.entries());
    assertThat(Files.readString(out.resolve("case-file.json"))).contains("调解笔录");
    try (LocalCourt court = start(Optional.of(data))) {
      assertThat(court.clock().instant()).isAfterOrEqualTo(end);
      Revisit judge = new Revisit(http, court.place(), "zhou-lan", outcome.courtroom());
      assertThat(judge.record().stream().map(Json.Obj::canonical))
          .containsExactlyElementsOf(
              lines.stream().map(line -> Json.parseObject(line).canonical()).toList());
      assertThat(judge.transcript("s1"))
          .isEqualTo(Files.readAllBytes(out.resolve("transcript.pdf")));
    }
  }

  @Test
  void servesTheClientWithAStrictPolicy() throws Exception {
    try (LocalCourt court = start(Optional.empty())) {
      HttpResponse<String> page = get(court.origin() + "/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'")
          .contains("connect-src 'self' ws://127.0.0.1:")
          .containsPattern("connect-src [^;]* http://127\\.0\\.0\\.1:\\d+;")
          .containsPattern("img-src [^;]* http://127\\.0\\.0\\.1:\\d+;")
          .doesNotContain("unsafe", "{");
      Json.Obj configuration = Json.parseObject(get(court.origin() + "/config.json").body());
      assertThat(configuration.requireString("issuer")).isEqualTo(court.origin() + "/issuer");
      for (String path :
          List.of("/headers.json", "/../template.yaml", "/%2e%2e/x", "/web/", "/x")) {
        assertThat(get(court.origin() + path).statusCode()).as(path).isGreaterThanOrEqualTo(400);
      }
    }
  }

  @Test
  void movesTheClockForwardAndNeverBack() throws Exception {
    try (LocalCourt court = start(Optional.empty())) {
      Instant before = court.clock().instant();
      assertThat(clock(court, "{\"advance\":\"PT2H\"}").statusCode()).isEqualTo(200);
      assertThat(Duration.between(before, court.clock().instant()))
          .isGreaterThanOrEqualTo(Duration.ofHours(2));
      for (String body : List.of("{\"advance\":\"-PT2H\"}", "{\"advance\":\"P9999999D\"}", "[]")) {
        assertThat(clock(court, body).statusCode()).as(body).isEqualTo(400);
      }
      HttpRequest foreign =
          HttpRequest.newBuilder(URI.create(court.origin() + "/clock"))
              .header("Origin", "https://evil.example")
              .POST(BodyPublishers.ofString("{\"advance\":\"PT2H\"}"))
              .build();
      assertThat(http.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }
  }

  private HttpResponse<String> clock(LocalCourt court, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(court.origin() + "/clock"))
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static LocalCourt start(Optional<Path> data) {
    return LocalCourt.start(
        new LocalCourt.Settings(TEMPLATE, 0, data, DemoPeople.with(Optional.empty(), List.of())));
  }

  private static Progress silent() {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  }
}
