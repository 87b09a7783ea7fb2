package org.microcourt.platform.broadcast;

/// A frame for one connection of a person.
public record Delivery(String person, String connection, String frame) {
  @Override
  public String toString() {
    return "Delivery[" + connection + ", " + frame.length() + " characters]";
  }
}
