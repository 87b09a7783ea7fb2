package org.microcourt.local.gateway;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.microcourt.json.Json;
import org.microcourt.local.template.ApiSpec;

/// The events that functions get, in API Gateway's form.
final class Events {
  private static final DateTimeFormatter REQUEST_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final ApiSpec api;
  private final Place place;
  private final Clock clock;

  Events(ApiSpec api, Place place, Clock clock) {
    this.api = api;
    this.place = place;
    this.clock = clock;
  }

  /// Who and when: what all events of a connection have in common.
  record Caller(String connectionId, Instant connectedAt, Json.Obj identity, Json.Obj authorizer) {}

  String methodArn() {
    return place.methodArn(api.id(), api.stage(), RouteSelection.CONNECT);
  }

  Json.Obj authorize(Handshake handshake, Caller caller, String requestId) {
    Json.Obj event = Json.obj("type", "REQUEST", "methodArn", methodArn());
    for (Map.Entry<String, Json> member : request(handshake).members().entrySet()) {
      event = event.with(member.getKey(), member.getValue());
    }
    return event
        .with("stageVariables", Json.obj())
        .with("requestContext", context(caller, RouteSelection.CONNECT, "CONNECT", requestId));
  }

  Json.Obj connect(Handshake handshake, Caller caller, String requestId) {
    Json.Obj event = request(handshake);
    if (handshake.query().isEmpty()) {
      event = event.without("queryStringParameters", "multiValueQueryStringParameters");
    }
    return event
        .with("requestContext", context(caller, RouteSelection.CONNECT, "CONNECT", requestId))
        .with("isBase64Encoded", false);
  }

  Json.Obj message(Caller caller, String routeKey, String requestId, String id, String text) {
    Json.Obj context = context(caller, routeKey, "MESSAGE", requestId).with("messageId", id);
    return Json.obj("requestContext", context, "body", text, "isBase64Encoded", false);
  }

  Json.Obj disconnect(Caller caller, String requestId, int code, String reason) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Host", List.of(place.domainName()));
    headers.put("x-api-key", List.of(""));
    headers.put("X-Forwarded-For", List.of(""));
    headers.put("x-restapi", List.of(""));
    Json.Obj context =
        context(caller, RouteSelection.DISCONNECT, "DISCONNECT", requestId)
            .with("disconnectStatusCode", code)
            .with("disconnectReason", reason);
    return Json.obj(
        "headers",
        Handshake.single(headers),
        "multiValueHeaders",
        headers,
        "requestContext",
        context,
        "isBase64Encoded",
        false);
  }

  private static Json.Obj request(Handshake handshake) {
    return Json.obj(
        "headers", Handshake.single(handshake.headers()),
        "multiValueHeaders", handshake.headers(),
        "queryStringParameters", Handshake.single(handshake.query()),
        "multiValueQueryStringParameters", handshake.query());
  }

  private Json.Obj context(Caller caller, String routeKey, String eventType, String requestId) {
    Instant now = clock.instant();
    Json.Obj context = Json.obj("routeKey", routeKey);
    if (!caller.authorizer().members().isEmpty()) {
      context = context.with("authorizer", caller.authorizer());
    }
    return context
        .with("eventType", eventType)
        .with("extendedRequestId", requestId)
        .with("requestTime", REQUEST_TIME.format(now))
        .with("messageDirection", "IN")
        .with("stage", api.stage())
        .with("connectedAt", caller.connectedAt().toEpochMilli())
        .with("requestTimeEpoch", now.toEpochMilli())
        .with("identity", caller.identity())
        .with("requestId", requestId)
        .with("domainName", place.domainName())
        .with("connectionId", caller.connectionId())
        .with("apiId", api.id());
  }
}
