package org.microcourt.reactions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.microcourt.platform.log.Log;
import org.microcourt.record.Entry;

class StreamBatchTest {
  private final Log log =
      new Log(
          "reactions",
          Clock.systemUTC(),
          new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));

  @Test
  void readsTheEventsOfTheTable() throws IOException {
    Set<String> samples = Set.of("stream.json", "stream-session-closed.json");
    for (String sample : samples) {
      List<Entry> seen = new ArrayList<>();
      try (InputStream input = Files.newInputStream(Path.of("../../events", sample))) {
        StreamBatch.read(input).each(seen::add, log);
      }
      assertThat(seen).as(sample).isNotEmpty().allMatch(Entry::intact);
    }
  }
}
