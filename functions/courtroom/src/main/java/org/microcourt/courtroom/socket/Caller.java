package org.microcourt.courtroom.socket;

import java.time.Instant;
import java.util.Optional;
import org.microcourt.decision.Actor;
import org.microcourt.json.Json;
import org.microcourt.platform.identity.Identity;

/// Whose connection it is, as the authorizer established it. API Gateway carries it as strings on
/// every event of the connection.
public record Caller(Identity identity) {
  /// Reads `requestContext.authorizer`; empty when there is nobody.
  static Optional<Caller> read(Json.Obj context) {
    return context
        .object("authorizer")
        .filter(authorizer -> authorizer.string("person").isPresent())
        .map(Caller::of);
  }

  private static Caller of(Json.Obj authorizer) {
    return new Caller(
        new Identity(
            authorizer.requireString("person"),
            authorizer.requireString("name"),
            instant(authorizer, "authTime"),
            authorizer.requireString("level"),
            authorizer.requireString("staff").equals("true"),
            instant(authorizer, "exp")));
  }

  private static Instant instant(Json.Obj authorizer, String key) {
    return Instant.ofEpochSecond(Long.parseLong(authorizer.requireString(key)));
  }

  /// The authorizer's context: strings only.
  Json.Obj context() {
    return Json.obj(
        "person", identity.person(),
        "name", identity.name(),
        "authTime", Long.toString(identity.authTime().getEpochSecond()),
        "level", identity.level(),
        "staff", Boolean.toString(identity.staff()),
        "exp", Long.toString(identity.exp().getEpochSecond()));
  }

  /// The subject.
  public String person() {
    return identity.person();
  }

  /// Whether the token is still good.
  public boolean isValidAt(Instant now) {
    return now.isBefore(identity.exp());
  }

  /// The person who gives commands.
  public Actor.Person actor() {
    return new Actor.Person(
        identity.person(),
        identity.name(),
        identity.authTime(),
        identity.level(),
        identity.staff());
  }
}
