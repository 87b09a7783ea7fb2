package org.microcourt.platform.record;

import org.microcourt.record.Entry;

/// An entry as it stands in the table, with the acks as of it.
public record Line(Entry entry, Acks acks) {}
