package org.microcourt.courtroom;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import org.microcourt.courtroom.action.Court;
import org.microcourt.courtroom.action.Dispatcher;
import org.microcourt.courtroom.socket.Answer;
import org.microcourt.courtroom.socket.SocketEvent;
import org.microcourt.platform.Platform;
import org.microcourt.platform.Priming;

/// Answers every frame of every phone.
public final class ActionsHandler implements RequestStreamHandler {
  private final Dispatcher dispatcher;
  private final Priming priming;

  /// For Lambda.
  public ActionsHandler() {
    this(System.getenv());
  }

  /// With these variables.
  public ActionsHandler(Map<String, String> environment) {
    this(environment, Clock.systemUTC());
  }

  /// With these variables and this clock.
  public ActionsHandler(Map<String, String> environment, Clock clock) {
    this(Platform.of(environment, clock));
  }

  ActionsHandler(Platform platform) {
    this.dispatcher = Court.dispatcher(platform);
    this.priming = Court.priming(platform, dispatcher);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    SocketEvent event = SocketEvent.read(input);
    Answer.reply(dispatcher.answer(event)).to(output);
  }
}
