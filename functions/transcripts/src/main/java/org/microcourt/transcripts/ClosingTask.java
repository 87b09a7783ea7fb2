package org.microcourt.transcripts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.json.Json;

/// What the workflow hands to each of its tasks: `{"courtroom","session"}`; more is not read.
record ClosingTask(String courtroom, String session) {

  static ClosingTask read(InputStream input) throws IOException {
    String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    Json.Obj json = Json.parseObject(text);
    return new ClosingTask(json.requireString("courtroom"), json.requireString("session"));
  }

  /// Answers with `{"courtroom","session","document"}`.
  void answer(DocumentRef document, OutputStream output) throws IOException {
    Json.Obj answer =
        Json.obj("courtroom", courtroom, "session", session, "document", document.toJson());
    output.write(answer.text().getBytes(StandardCharsets.UTF_8));
  }
}
