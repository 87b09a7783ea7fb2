package org.microcourt.local.states;

import java.util.Map;

/// States that lead to one another: a machine's, a branch's or an item's.
record Graph(String start, Map<String, State> states) {
  Graph {
    states = Map.copyOf(states);
  }

  State state(String name) {
    State state = states.get(name);
    if (state == null) {
      throw new StatesError(StatesError.RUNTIME, "there is no state " + name);
    }
    return state;
  }
}
