package org.microcourt.casefile.copies;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.microcourt.casefile.copies.Copies.Wish;
import org.microcourt.json.Json;
import org.microcourt.platform.Platform;
import org.microcourt.platform.Priming;
import org.microcourt.typeset.Typefaces;

/// Makes a copy or a receipt for who waits for it. Takes `{"courtroom","participant","document"}`,
/// with `"receipt": true` for a receipt; answers `{"outcome"}`: `MADE` with `key` among the copies
/// and `contentType`, `UNDER_WAY`, `AS_IT_IS`, `IMPOSSIBLE` or `NOT_FOUND`.
public final class CopiesHandler implements RequestStreamHandler {
  private static final Wish NOBODYS = new Wish("caaaaaaaaaaaaaaa", "p1", 1, false);

  private final Copies copies;
  private final Priming priming;

  /// For Lambda.
  public CopiesHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public CopiesHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public CopiesHandler(Map<String, String> environment, Clock clock) {
    Platform platform = Platform.of(environment, clock);
    Copies.Stores stores =
        new Copies.Stores(platform.records(), platform.caseFiles(), platform.copies());
    this.copies = new Copies(platform.courtrooms(), stores, new Typefaces(), clock);
    this.priming = Priming.before(platform.log(), () -> copies.make(NOBODYS));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Wish wish =
        Wish.fromJson(Json.parseObject(new String(input.readAllBytes(), StandardCharsets.UTF_8)));
    output.write(copies.make(wish).toJson().text().getBytes(StandardCharsets.UTF_8));
  }
}
