package org.microcourt.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;

class LogTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Log log =
      new Log(
          "actions",
          Clock.fixed(Instant.parse("2026-11-24T04:00:00.5Z"), ZoneOffset.UTC),
          new PrintStream(out, true, StandardCharsets.UTF_8));

  @Test
  void writesOneObjectALine() {
    log.info("opened", "courtroom", "ca", "seq", 7);
    log.warn("late");

    assertThat(lines().getFirst())
        .isEqualTo(
            Json.parse(
                """
                {"timestamp": "2026-11-24T04:00:00.500Z", "level": "INFO", "service": "actions",
                 "message": "opened", "cold_start": true, "courtroom": "ca", "seq": 7}
                """));
    assertThat(lines().getLast().bool("cold_start", true)).isFalse();
  }

  @Test
  void saysOfAFailureWhatAndWhereButNotItsWords() {
    log.error("failed", new IllegalStateException("秘密", new IllegalArgumentException("也是秘密")));

    Json.Obj error = lines().getFirst().requireObject("error");
    assertThat(error.requireString("name")).isEqualTo("java.lang.IllegalStateException");
    assertThat(error.strings("stack").getFirst()).contains("LogTest");
    assertThat(error.requireObject("cause").requireString("name"))
        .isEqualTo("java.lang.IllegalArgumentException");
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("秘密");
  }

  @Test
  void measuresInTheFormThatBecomesAMetric() {
    log.metric("Frame", Log.Unit.MILLISECONDS, 12, "action", "ping", "outcome", "ok");

    assertThat(lines().getFirst())
        .isEqualTo(
            Json.parse(
                """
                {"_aws": {"Timestamp": 1795492800500, "CloudWatchMetrics": [
                   {"Namespace": "Microcourt", "Dimensions": [["service"]],
                    "Metrics": [{"Name": "Frame", "Unit": "Milliseconds"}]}]},
                 "service": "actions", "Frame": 12, "action": "ping", "outcome": "ok"}
                """));
  }

  private List<Json.Obj> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().map(Json::parseObject).toList();
  }
}
