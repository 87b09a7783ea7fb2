package org.microcourt.reactions;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.microcourt.platform.people.People;

/// Persons in memory, as far as reactions know them.
final class MemoryPeople implements People {
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Set<String>> connections = new HashMap<>();

  Set<String> members(String courtroom) {
    return members.getOrDefault(courtroom, Set.of());
  }

  @Override
  public void join(String person, String courtroom, Instant since) {
    members.computeIfAbsent(courtroom, _ -> new HashSet<>()).add(person);
  }

  @Override
  public void leave(String person, String courtroom) {
    members.getOrDefault(courtroom, new HashSet<>()).remove(person);
  }

  @Override
  public Shelf shelf(String person) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean read(String person, String courtroom, long seq, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void connect(String person, String connection, Instant until) {
    connections.computeIfAbsent(person, _ -> new HashSet<>()).add(connection);
  }

  @Override
  public void disconnect(String person, String connection) {
    connections.getOrDefault(person, new HashSet<>()).remove(connection);
  }

  @Override
  public Map<String, Set<String>> connections(Collection<String> persons) {
    Map<String, Set<String>> found = new HashMap<>(connections);
    found.keySet().retainAll(persons);
    return found;
  }
}
