package org.microcourt.platform.record;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import org.microcourt.record.Entry;

/// Entries one by one, a page at a time in memory.
final class PagedEntries implements Iterator<Entry> {
  private final LongFunction<Page> pageAfter;
  private Iterator<Entry> page = List.<Entry>of().iterator();
  private long last;
  private boolean more = true;

  PagedEntries(LongFunction<Page> pageAfter, long after) {
    this.pageAfter = pageAfter;
    this.last = after;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && more) {
      Page next = pageAfter.apply(last);
      page = next.entries().iterator();
      more = next.more();
    }
    return page.hasNext();
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Entry entry = page.next();
    last = entry.seq();
    return entry;
  }
}
