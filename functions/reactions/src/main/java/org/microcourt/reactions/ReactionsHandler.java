package org.microcourt.reactions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.microcourt.platform.Platform;
import org.microcourt.platform.Priming;
import org.microcourt.reactions.Reactions.Kept;

/// Follows the entries that the table's stream brings.
public final class ReactionsHandler implements RequestStreamHandler {
  private final Platform platform;
  private final Reactions reactions;
  private final Priming priming;

  /// For Lambda.
  public ReactionsHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public ReactionsHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public ReactionsHandler(Map<String, String> environment, Clock clock) {
    this(Platform.of(environment, clock));
  }

  ReactionsHandler(Platform platform) {
    this.platform = platform;
    this.reactions =
        new Reactions(
            new Kept(
                platform.records(),
                platform.courtrooms(),
                platform.people(),
                platform.uploads(),
                platform.marks()),
            platform.closings(),
            platform.sealings(),
            platform.exports(),
            platform.timers(),
            platform.announcer());
    this.priming = Priming.before(platform.log(), () -> platform.courtrooms().load("none"));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    StreamBatch.read(input).each(reactions::follow, platform.log()).to(output);
  }
}
