package org.microcourt.decision;

import java.time.Instant;

/// Whoever gives a command.
public sealed interface Actor {
  /// A person, as the verified token says: subject, name, when it last proved its identity and with
  /// what assurance, and whether it belongs to the court's staff.
  record Person(String person, String name, Instant authTime, String level, boolean staff)
      implements Actor {}

  /// A part of the court that acts by itself; it stands in the record as `system:name`.
  record Part(String name) implements Actor {
    /// The closing of a session.
    public static final Part TRANSCRIPTS = new Part("transcripts");

    /// The clock.
    public static final Part DEADLINES = new Part("deadlines");

    /// The receiving of files.
    public static final Part EVIDENCE = new Part("evidence");

    /// The making of exports.
    public static final Part EXPORTS = new Part("exports");

    /// As it stands in the record.
    public String by() {
      return "system:" + name;
    }
  }
}
