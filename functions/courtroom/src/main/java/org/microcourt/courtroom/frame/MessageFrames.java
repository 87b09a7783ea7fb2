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
        body.string("audience").map(Audience::parse).orElse(Audience.EVERYONE));
  }

  static Command withdraw(Members body) {
    return new Command.MessageWithdraw(body.only("message").requireSeq("message"));
  }
}
