package org.microcourt.casefile.export;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.microcourt.casefile.bundle.Sources;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryCaseFiles;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Entry;

/// Records, case files and copies in memory, with what can go wrong.
final class Records {
  /// A record that at times takes nothing more.
  static final class Store extends MemoryRecordStore {
    private boolean refuses;

    void refuse(boolean all) {
      refuses = all;
    }

    @Override
    public Appended append(Line line) {
      return refuses
          ? new Appended.Taken(line(line.entry().courtroom(), 1).orElseThrow())
          : super.append(line);
    }
  }

  final Store store = new Store();
  final Clock clock = Clock.fixed(Court.NOON, ZoneOffset.UTC);
  final MemoryCaseFiles copies = new MemoryCaseFiles(new MemoryUploads());
  boolean damaged;
  final MemoryCaseFiles files =
      new MemoryCaseFiles(new MemoryUploads()) {
        @Override
        public <T> Optional<T> get(String key, Reader<T> reader) {
          return damaged ? Optional.empty() : super.get(key, reader);
        }
      };
  final Recorder recorder = Court.recorder(store, clock);
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  final Log log = new Log("export", clock, new PrintStream(lines, true, StandardCharsets.UTF_8));

  Exporting exporting() {
    return new Exporting(store, recorder, files, copies, Sources.FACES, log);
  }

  Entry act(Actor actor, Command command) {
    return Court.entry(recorder.record(Court.ROOM, actor, Optional.empty(), command));
  }

  String logged() {
    return lines.toString(StandardCharsets.UTF_8);
  }
}
