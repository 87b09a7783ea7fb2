package org.microcourt.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.microcourt.local.play.Hearing;
import org.microcourt.local.play.HearingFile;
import org.microcourt.local.play.Progress;

/// The demo case, played in a court of its own that is gone afterwards.
public final class DemoPlayed {
  private static final Path TEMPLATE = Path.of("..", "template.yaml").toAbsolutePath().normalize();

  private DemoPlayed() {}

  /// Plays it, and says nothing.
  public static void once() throws Exception {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    try (HttpClient http = HttpClient.newHttpClient();
        LocalCourt court =
            LocalCourt.start(
                new LocalCourt.Settings(
                    TEMPLATE, 0, Optional.empty(), DemoPeople.with(Optional.empty(), List.of())))) {
      new Hearing(HearingFile.demo(), court.place(), court.clock(), new Progress(nowhere))
          .hold(http, Optional.empty());
    }
  }
}
