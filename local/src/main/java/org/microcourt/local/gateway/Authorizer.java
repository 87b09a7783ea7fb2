package org.microcourt.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;
import org.microcourt.local.lambda.Invocation;

/// A Lambda authorizer of type REQUEST, asked once for each connection.
final class Authorizer {
  private static final String HEADER = "route.request.header.";
  private static final String QUERY = "route.request.querystring.";

  private final Integration integration;
  private final String function;
  private final List<String> identitySources;

  Authorizer(Integration integration, String function, List<String> identitySources) {
    this.integration = integration;
    this.function = function;
    this.identitySources = identitySources;
  }

  /// Whether the connection may be opened.
  sealed interface Ruling {
    /// It may; every event of the connection carries the context.
    record Allowed(Json.Obj context) implements Ruling {}

    /// It may not.
    record Refused(int status, String message) implements Ruling {}
  }

  Ruling rule(Handshake handshake, Json.Obj event, String methodArn) {
    if (!identitySources.stream().allMatch(source -> given(handshake, source))) {
      return new Ruling.Refused(401, "Unauthorized");
    }
    long started = System.nanoTime();
    return switch (integration.invoke(function, event)) {
      case Invocation.Returned returned -> read(returned.payload(), methodArn, started);
      case Invocation.Failed failed when failed.errorMessage().equals("Unauthorized") ->
          new Ruling.Refused(401, "Unauthorized");
      case Invocation.Failed _, Invocation.TimedOut _, Invocation.Missing _ -> broken();
    };
  }

  private static boolean given(Handshake handshake, String source) {
    Optional<String> value =
        source.startsWith(HEADER)
            ? handshake.header(source.substring(HEADER.length()))
            : source.startsWith(QUERY)
                ? handshake.queryParameter(source.substring(QUERY.length()))
                : Optional.of(source);
    return value.filter(text -> !text.isBlank()).isPresent();
  }

  private static Ruling read(Json payload, String methodArn, long started) {
    if (!(payload instanceof Json.Obj answer)) {
      return broken();
    }
    try {
      String principal = answer.requireString("principalId");
      if (!Policy.allows(answer.requireObject("policyDocument"), methodArn)) {
        return new Ruling.Refused(403, "User is not authorized to access this resource");
      }
      Map<String, Json> context = new LinkedHashMap<>();
      context.put("principalId", Json.of(principal));
      for (Map.Entry<String, Json> entry :
          answer.object("context").orElse(Json.obj()).members().entrySet()) {
        switch (entry.getValue()) {
          case Json.Str text -> context.put(entry.getKey(), text);
          case Json.Num number -> context.put(entry.getKey(), Json.of(number.text()));
          case Json.Bool bool -> context.put(entry.getKey(), Json.of(bool.text()));
          case Json.Null _ -> {}
          case Json.Obj _, Json.Arr _ -> {
            return broken();
          }
        }
      }
      context.put("integrationLatency", Json.of((System.nanoTime() - started) / 1_000_000));
      return new Ruling.Allowed(new Json.Obj(context));
    } catch (JsonException _) {
      return broken();
    }
  }

  private static Ruling broken() {
    return new Ruling.Refused(500, "Internal server error");
  }
}
