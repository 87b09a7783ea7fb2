package org.microcourt.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.microcourt.json.Json;

/// What a client sent to open a connection.
record Handshake(
    Map<String, List<String>> headers, Map<String, List<String>> query, String sourceIp) {

  static Handshake of(Request request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      add(headers, field.getName(), field.getValue());
    }
    add(headers, "X-Forwarded-For", Request.getRemoteAddr(request));
    add(headers, "X-Forwarded-Port", Integer.toString(Request.getServerPort(request)));
    add(headers, "X-Forwarded-Proto", request.getHttpURI().getScheme());
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      field.getValues().forEach(value -> add(query, field.getName(), value));
    }
    return new Handshake(headers, query, Request.getRemoteAddr(request));
  }

  private static void add(Map<String, List<String>> all, String name, String value) {
    all.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  /// The first value of the header, whatever the case of its name.
  Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .map(e -> e.getValue().getFirst())
        .findFirst();
  }

  Optional<String> queryParameter(String name) {
    return Optional.ofNullable(query.get(name)).map(List::getFirst);
  }

  Json.Obj identity() {
    return Json.obj("userAgent", header("User-Agent"), "sourceIp", sourceIp);
  }

  /// The last value of each, as API Gateway gives where there is room for one.
  static Json.Obj single(Map<String, List<String>> all) {
    Json.Obj out = Json.obj();
    for (Map.Entry<String, List<String>> entry : all.entrySet()) {
      out = out.with(entry.getKey(), entry.getValue().getLast());
    }
    return out;
  }
}
