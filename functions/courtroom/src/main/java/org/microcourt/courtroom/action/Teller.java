package org.microcourt.courtroom.action;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.microcourt.json.Json;
import org.microcourt.platform.broadcast.Broadcaster;
import org.microcourt.platform.broadcast.Delivery;
import org.microcourt.platform.people.People;

/// Tells the phones of persons what is not recorded.
record Teller(People people, Broadcaster broadcaster) {
  void tell(Set<String> persons, Json.Obj signal) {
    String frame = Json.obj("signal", signal).text();
    Map<String, Set<String>> connections = people.connections(persons);
    List<Delivery> deliveries =
        connections.entrySet().stream()
            .flatMap(phones ->
                phones.getValue().stream()
                    .map(connection -> new Delivery(phones.getKey(), connection, frame)))
            .toList();
    broadcaster.send(deliveries);
  }
}
