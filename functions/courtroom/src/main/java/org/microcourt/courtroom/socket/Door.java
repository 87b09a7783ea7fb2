package org.microcourt.courtroom.socket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.microcourt.json.Json;
import org.microcourt.platform.identity.Identity;
import org.microcourt.platform.identity.TokenVerifier;
import org.microcourt.platform.identity.Verification;
import org.microcourt.platform.log.Log;

/// Says who may open a connection: 401 without a valid token, 403 for a person whose client does
/// not offer the protocol, 500 when the issuer's keys cannot be had.
public final class Door {
  private final TokenVerifier tokens;
  private final Log log;

  /// Believes what `tokens` verifies.
  public Door(TokenVerifier tokens, Log log) {
    this.tokens = tokens;
    this.log = log;
  }

  /// The authorizer's answer to an event.
  ///
  /// @throws Unauthorized if nobody can be made out
  public Answer admit(InputStream input) throws IOException {
    Json.Obj event = Json.parseObject(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    Subprotocol offered = Subprotocol.read(event);
    Verification verification =
        tokens.verify(offered.token().orElseThrow(() -> refused("no-token")));
    return switch (verification) {
      case Verification.Verified(Identity identity) ->
          policy(event.requireString("methodArn"), new Caller(identity), offered.isOurs());
      case Verification.Rejected(Verification.Reason reason) -> throw refused(reason.name());
      case Verification.Unavailable(Throwable cause) -> {
        log.metric("IssuerUnavailable", Log.Unit.COUNT, 1);
        throw new IllegalStateException("the issuer's keys cannot be had", cause);
      }
    };
  }

  private Unauthorized refused(String reason) {
    log.warn("door-refused", "reason", reason);
    return new Unauthorized();
  }

  private static Answer policy(String methodArn, Caller caller, boolean allowed) {
    Json.Obj statement =
        Json.obj(
            "Action",
            "execute-api:Invoke",
            "Effect",
            allowed ? "Allow" : "Deny",
            "Resource",
            stage(methodArn) + "/*");
    return new Answer(
        Json.obj(
            "principalId",
            caller.person(),
            "policyDocument",
            Json.obj("Version", "2012-10-17", "Statement", List.of(statement)),
            "context",
            caller.context()));
  }

  /// `arn:…:api/stage/$connect` without its route.
  private static String stage(String methodArn) {
    String[] parts = methodArn.split("/", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("no ARN of a route: " + methodArn);
    }
    return parts[0] + "/" + parts[1];
  }
}
