package org.microcourt.anchors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Head;
import org.microcourt.platform.anchors.Anchors;
import org.microcourt.platform.record.Page;
import org.microcourt.platform.record.RecordStore;
import org.microcourt.record.Entry;

/// The heads that belong into the anchor of an hour: of the courtrooms that are marked, each as of
/// the end of the hour. Read anew they are the same, since a record only grows at its end.
final class Heads {
  private static final int AT_ONCE = 8;

  /// After any entry.
  private static final long END = 1_000_000_000_000L;

  /// Mostly the last entry is the one that is sought.
  private static final int FIRST_LOOK = 4;

  private final RecordStore records;
  private final Anchors anchors;

  Heads(RecordStore records, Anchors anchors) {
    this.records = records;
    this.anchors = anchors;
  }

  List<Head> of(AnchorHour hour) {
    List<Head> heads = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Optional<Head>>> all =
          anchors.marked(hour).stream()
              .map(room -> workers.submit(() -> before(room, hour.end())))
              .toList();
      for (Future<Optional<Head>> one : all) {
        one.get().ifPresent(heads::add);
      }
      return heads;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a head cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Optional<Head> before(String courtroom, Instant end) {
    Page page = records.before(courtroom, END, FIRST_LOOK);
    while (true) {
      Optional<Entry> last =
          page.entries().reversed().stream().filter(e -> e.at().isBefore(end)).findFirst();
      if (last.isPresent() || !page.more()) {
        return last.map(e -> new Head(courtroom, e.seq(), e.chain()));
      }
      page = records.before(courtroom, page.entries().getFirst().seq(), RecordStore.PAGE);
    }
  }
}
