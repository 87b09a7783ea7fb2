package org.microcourt.transcripts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/// The task that files the transcript of a closed session in the case file. Takes
/// `{"courtroom","session"}`, answers `{"courtroom","session","document"}`; may be delivered again.
public final class FileTranscriptHandler implements RequestStreamHandler {

  private final Filing filing;

  /// For Lambda.
  public FileTranscriptHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public FileTranscriptHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public FileTranscriptHandler(Map<String, String> environment, Clock clock) {
    this.filing = Office.filing(environment, clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ClosingTask task = ClosingTask.read(input);
    task.answer(filing.file(task.courtroom(), task.session()), output);
  }
}
