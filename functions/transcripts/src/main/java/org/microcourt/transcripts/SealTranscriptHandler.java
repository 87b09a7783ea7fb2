package org.microcourt.transcripts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/// The task that seals the settled transcript of a session. Takes `{"courtroom","session"}`,
/// answers `{"courtroom","session","document"}`; may be delivered again.
public final class SealTranscriptHandler implements RequestStreamHandler {

  private final Sealing sealing;

  /// For Lambda.
  public SealTranscriptHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public SealTranscriptHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public SealTranscriptHandler(Map<String, String> environment, Clock clock) {
    this.sealing = Office.sealing(environment, clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ClosingTask task = ClosingTask.read(input);
    task.answer(sealing.seal(task.courtroom(), task.session()), output);
  }
}
