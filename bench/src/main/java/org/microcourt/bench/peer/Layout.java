package org.microcourt.bench.peer;

/// So many rooms of so many connected members each.
public record Layout(int rooms, int members) {
  @Override
  public String toString() {
    return rooms + " x " + members;
  }
}
