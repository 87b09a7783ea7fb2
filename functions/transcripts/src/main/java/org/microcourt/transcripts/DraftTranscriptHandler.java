package org.microcourt.transcripts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/// The task that assembles the transcript of a closed session. Takes `{"courtroom","session"}`,
/// answers `{"courtroom","session","document"}`; may be delivered again.
public final class DraftTranscriptHandler implements RequestStreamHandler {

  private final Drafting drafting;

  /// For Lambda.
  public DraftTranscriptHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public DraftTranscriptHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public DraftTranscriptHandler(Map<String, String> environment, Clock clock) {
    this.drafting = Office.drafting(environment, clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ClosingTask task = ClosingTask.read(input);
    task.answer(drafting.draft(task.courtroom(), task.session()), output);
  }
}
