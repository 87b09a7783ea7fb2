package org.microcourt.courtroom.socket;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.microcourt.json.Json;

/// What a client offers in `Sec-WebSocket-Protocol`: the protocol, then the access token. A token
/// in the address would end up in logs.
record Subprotocol(Optional<String> protocol, Optional<String> token) {
  static final String HEADER = "Sec-WebSocket-Protocol";
  static final String MICROCOURT_V1 = "microcourt.v1";

  /// Reads the headers of an event, whose names may be of any case.
  static Subprotocol read(Json.Obj event) {
    List<String> offered =
        event.object("headers").stream()
            .flatMap(headers -> headers.members().entrySet().stream())
            .filter(header -> header.getKey().equalsIgnoreCase(HEADER))
            .map(Map.Entry::getValue)
            .flatMap(value -> value instanceof Json.Str(String text) ? split(text) : split(""))
            .toList();
    return new Subprotocol(offered.stream().findFirst(), offered.stream().skip(1).findFirst());
  }

  private static Stream<String> split(String header) {
    return Arrays.stream(header.split(",")).map(String::strip).filter(value -> !value.isEmpty());
  }

  boolean isOurs() {
    return protocol.filter(MICROCOURT_V1::equals).isPresent();
  }
}
