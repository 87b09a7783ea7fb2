package org.microcourt.courtroom.frame;

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
