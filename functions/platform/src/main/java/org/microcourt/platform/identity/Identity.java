package org.microcourt.platform.identity;

import java.time.Instant;

/// A person as a verified token describes it: subject, name, when it last logged in, with what
/// assurance, whether it belongs to the court's staff, and when the token ends.
public record Identity(
    String person, String name, Instant authTime, String level, boolean staff, Instant exp) {}
