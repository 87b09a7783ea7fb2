package org.microcourt.casefile.export;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.Priming;
import org.microcourt.typeset.Typefaces;

/// The task that makes an export. Takes `{"courtroom","export"}`, with `"giveUp": true` when it is
/// only to be recorded that it could not be made; answers `{"outcome"}`: `MADE` or `FAILED`. May be
/// delivered again.
public final class ExportHandler implements RequestStreamHandler {
  private final Exporting exporting;
  private final Priming priming;

  /// For Lambda.
  public ExportHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public ExportHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public ExportHandler(Map<String, String> environment, Clock clock) {
    Platform platform = Platform.of(environment, clock);
    this.exporting =
        new Exporting(
            platform.records(),
            platform.recorder(),
            platform.caseFiles(),
            platform.copies(),
            new Typefaces(),
            platform.log());
    this.priming = Priming.before(platform.log(), exporting::prime);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    Json.Obj task = Json.parseObject(text);
    String courtroom = task.requireString("courtroom");
    String export = task.requireString("export");
    Exporting.Outcome outcome =
        task.bool("giveUp", false)
            ? exporting.giveUp(courtroom, export)
            : exporting.make(courtroom, export);
    output.write(Json.obj("outcome", outcome).text().getBytes(StandardCharsets.UTF_8));
  }
}
