package org.microcourt.casefile.intake;

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

/// Imports a case file on an operator's word. Takes `{"key","checksum"?}`, a ZIP among the copies
/// and its checksum as the exporting court told it; answers `{"outcome":"IMPORTED","courtroom",
/// "seq","documents","checksum","again"}` or `{"outcome":"REFUSED","place","why"}`. One that fails
/// or is cut off is called again.
public final class ImportHandler implements RequestStreamHandler {
  private final Importing importing;

  /// For Lambda.
  public ImportHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public ImportHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public ImportHandler(Map<String, String> environment, Clock clock) {
    Platform platform = Platform.of(environment, clock);
    this.importing =
        new Importing(
            platform.copies(),
            platform.caseFiles(),
            platform.records(),
            platform.people(),
            platform.marks(),
            platform.log());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    Json.Obj task = Json.parseObject(text);
    Json.Obj answer = importing.take(task.requireString("key"), task.string("checksum")).toJson();
    output.write(answer.text().getBytes(StandardCharsets.UTF_8));
  }
}
