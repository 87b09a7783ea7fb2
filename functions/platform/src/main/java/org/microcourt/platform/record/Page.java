package org.microcourt.platform.record;

import java.util.List;
import org.microcourt.record.Entry;

/// Entries in the order of the record; `more` says whether there are others in the direction read.
public record Page(List<Entry> entries, boolean more) {
  public Page {
    entries = List.copyOf(entries);
  }
}
