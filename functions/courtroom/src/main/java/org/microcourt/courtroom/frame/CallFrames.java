package org.microcourt.courtroom.frame;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.microcourt.call.Medium;
import org.microcourt.decision.CallCommand;
import org.microcourt.decision.Command;
import org.microcourt.json.Json;

/// `call.*`. What browsers tell each other (RFC 8829, RFC 8839) is held to its length and to
/// printable ASCII, and otherwise theirs.
final class CallFrames {
  private static final int MOST_SDP = 12_000;
  private static final int MOST_CANDIDATE = 500;
  private static final int MOST_CANDIDATES = 20;
  private static final Pattern SDP = Pattern.compile("[ -~\\r\\n]+");
  private static final Pattern CANDIDATE = Pattern.compile("[ -~]+");
  private static final Pattern MID = Pattern.compile("[!-~]{1,32}");
  private static final Pattern PEER = Pattern.compile("[A-Za-z0-9_-]{8,32}");

  private CallFrames() {}

  static Command start(Members body) {
    body.only("session", "audience", "medium", "callees");
    return new CallCommand.CallStart(
        body.session("session"),
        MessageFrames.audience(body),
        Medium.parse(body.requireString("medium"), "medium"),
        body.requireAddressees("callees"));
  }

  static Command join(Members body) {
    return new CallCommand.CallJoin(body.only("call").requireCall("call"));
  }

  static Command leave(Members body) {
    return new CallCommand.CallLeave(body.only("call").requireCall("call"));
  }

  static Command decline(Members body) {
    return new CallCommand.CallDecline(body.only("call").requireCall("call"));
  }

  static Command end(Members body) {
    return new CallCommand.CallEnd(body.only("call").requireCall("call"));
  }

  static Request servers(String courtroom, Members body) {
    return new Request.CallServers(courtroom, body.only("call").requireCall("call"));
  }

  static Request signal(String courtroom, Members body) {
    body.only("call", "to", "from", "for", "description", "candidates");
    String from = body.matching("from", PEER).orElseThrow(() -> body.wrong("from"));
    Json.Obj content =
        Json.obj(
            "from", from,
            "for", body.matching("for", PEER),
            "description", body.object("description").map(CallFrames::description),
            "candidates", candidates(body));
    return new Request.CallSignal(
        courtroom, body.requireCall("call"), body.requireParticipant("to"), content);
  }

  private static Json.Obj description(Members description) {
    description.only("type", "sdp");
    String type = description.requireString("type");
    if (!type.equals("offer") && !type.equals("answer")) {
      throw description.wrong("type");
    }
    return Json.obj("type", type, "sdp", text(description, "sdp", SDP, MOST_SDP));
  }

  private static Optional<List<Json.Obj>> candidates(Members body) {
    if (!body.has("candidates")) {
      return Optional.empty();
    }
    List<Members> all = body.objects("candidates");
    if (all.isEmpty() || all.size() > MOST_CANDIDATES) {
      throw body.wrong("candidates");
    }
    return Optional.of(all.stream().map(CallFrames::candidate).toList());
  }

  private static Json.Obj candidate(Members candidate) {
    candidate.only("candidate", "mid");
    return Json.obj(
        "candidate", text(candidate, "candidate", CANDIDATE, MOST_CANDIDATE),
        "mid", candidate.matching("mid", MID).orElseThrow(() -> candidate.wrong("mid")));
  }

  private static String text(Members members, String name, Pattern form, int most) {
    return members
        .matching(name, form)
        .filter(text -> text.length() <= most)
        .orElseThrow(() -> members.wrong(name));
  }
}
