package org.microcourt.courtroom.frame;

import java.util.List;
import java.util.Optional;
import org.microcourt.decision.Command;
import org.microcourt.record.Audience;

/// `message.*`.
final class MessageFrames {
  private MessageFrames() {}

  static Command post(Members body) {
    body.only("session", "text", "quote", "mentions", "audience");
    return new Command.MessagePost(
        body.session("session"),
        body.requireString("text"),
        body.seq("quote"),
        body.participants("mentions"),
        audience(body));
  }

  /// Like a message that has no words yet.
  static Request typing(String courtroom, Members body) {
    body.only("session", "audience");
    return new Request.Typing(
        courtroom,
        new Command.MessagePost(
            body.session("session"), "…", Optional.empty(), List.of(), audience(body)));
  }

  /// Whom one speaks to; a sealed answer is no message, nor what is personal.
  static Audience audience(Members body) {
    Audience audience = body.string("audience").map(Audience::parse).orElse(Audience.EVERYONE);
    if (audience instanceof Audience.Answer || audience instanceof Audience.Own) {
      throw body.wrong("audience");
    }
    return audience;
  }

  static Command withdraw(Members body) {
    return new Command.MessageWithdraw(body.only("message").requireSeq("message"));
  }
}
