package org.microcourt.bench.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A function to start: its name in the results, its folder as deployed (classes, jars in `lib`),
/// its handler, its environment, and the events it gets.
record Function(
    String name,
    Path folder,
    String handler,
    Map<String, String> environment,
    List<String> events) {
  Function {
    environment = Map.copyOf(environment);
    events = List.copyOf(events);
  }
}
