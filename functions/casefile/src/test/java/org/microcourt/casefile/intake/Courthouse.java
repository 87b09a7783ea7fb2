package org.microcourt.casefile.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.microcourt.platform.fixture.Court.ROOM;
import static org.microcourt.platform.fixture.Court.entry;
import static org.microcourt.platform.fixture.Court.id;
import static org.microcourt.platform.fixture.Court.person;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.microcourt.casefile.archive.CaseFileArchive;
import org.microcourt.casefile.archive.Contents;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.Role;
import org.microcourt.decision.Actor;
import org.microcourt.decision.Command;
import org.microcourt.exhibit.Category;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Media;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.fixture.Court;
import org.microcourt.platform.fixture.MemoryAnchors;
import org.microcourt.platform.fixture.MemoryCaseFiles;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.log.Log;
import org.microcourt.platform.objects.StoredObject;
import org.microcourt.platform.people.People;
import org.microcourt.platform.record.Line;
import org.microcourt.platform.record.Recorder;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// A court in memory that can be cut off at any write; it exports what it has, and imports.
final class Courthouse {
  static final String KEY = "imports/a.zip";

  final MemoryAnchors anchors = new MemoryAnchors();
  private final Clock clock = Clock.fixed(Court.NOON, ZoneOffset.UTC);
  private final Map<String, Integer> numbers = new HashMap<>();
  private int writes = Integer.MAX_VALUE;
  final Set<String> members = new TreeSet<>();
  final MemoryCaseFiles copies = new MemoryCaseFiles(new MemoryUploads());
  final MemoryCaseFiles files =
      new MemoryCaseFiles(new MemoryUploads()) {
        @Override
        public Put put(String key, String contentType, Hash sha256, Writer writer) {
          cut();
          return super.put(key, contentType, sha256, writer);
        }
      };
  final MemoryRecordStore records =
      new MemoryRecordStore() {
        @Override
        public Appended restore(Line line) {
          cut();
          return append(line);
        }
      };
  final Recorder recorder = Court.recorder(records, clock);

  private void cut() {
    if (writes-- <= 0) {
      throw new IllegalStateException("cut off");
    }
  }

  /// Fails at every write of an import after so many.
  void cutAfter(int more) {
    writes = more;
  }

  /// A case with messages, exhibits and documents of the court alone.
  static Courthouse withACase() {
    Courthouse court = new Courthouse();
    Court.open(court.recorder);
    court.act("judge-zhou", Court.add("plaintiff", Role.PLAINTIFF));
    court.act("judge-zhou", Court.add("defendant", Role.DEFENDANT));
    court.act("judge-zhou", Court.add("witness", Role.WITNESS));
    court.act("judge-zhou", Court.say("请各方注意。"));
    court.file("plaintiff", "借条.pdf", Category.EVIDENCE, Audience.EVERYONE, "借条的内容");
    court.file("judge-zhou", "合议笔录.pdf", Category.OTHER, Audience.COURT, "合议的内容");
    court.file("defendant", "../答辩状.pdf", Category.DEFENCE, Audience.EVERYONE, "答辩的内容");
    court.act("judge-zhou", new Command.ParticipantRemove("p4", "作证完毕"));
    court.act("judge-zhou", Court.say("继续。"));
    return court;
  }

  void act(String person, Command command) {
    int number = numbers.merge(person, 1, Integer::sum);
    entry(recorder.record(ROOM, person(person), id("phone-" + person, number), command));
  }

  void file(String person, String name, Category category, Audience audience, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    Optional<Described> described =
        Optional.of(new Described(name, "本人", "证明事实", Described.Form.COPY, "", ""))
            .filter(_ -> category == Category.EVIDENCE);
    act(
        person,
        new Command.UploadRequest(
            name,
            bytes.length,
            "application/pdf",
            Hash.sha256(bytes),
            category,
            described,
            Optional.empty(),
            Optional.empty(),
            audience,
            Optional.empty()));
    String upload = "u" + courtroom().evidence().uploads();
    String key = "courtrooms/%s/evidence/%s".formatted(ROOM, upload);
    files.put(key, bytes, "application/pdf", Hash.sha256(bytes));
    Media pdf =
        new Media(Media.Kind.PDF, "application/pdf", 1, 0, 0, 0, List.of(), Optional.empty());
    entry(
        recorder.record(
            ROOM,
            Actor.Part.EVIDENCE,
            Optional.empty(),
            new Command.EvidenceFile(upload, pdf, key)));
  }

  Courtroom courtroom() {
    return recorder.load(ROOM);
  }

  List<Entry> entries() {
    return records.lines(ROOM).stream().map(Line::entry).toList();
  }

  byte[] exported(String person) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Hash all =
          new CaseFileArchive((document, to) -> copy(document.key(), to))
              .write(
                  new Contents(courtroom(), courtroom().memberOf(person).orElseThrow(), entries()),
                  out);
      if (all.equals(Hash.ZERO)) {
        throw new AssertionError("no checksum");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void copy(String key, OutputStream to) throws IOException {
    files.get(key, in -> in.transferTo(to));
  }

  Importing.Outcome take(byte[] zip) {
    return take(zip, Optional.empty());
  }

  Importing.Outcome take(byte[] zip, Optional<String> checksum) {
    StoredObject put = copies.replace(KEY, "application/zip", out -> out.write(zip));
    Log log = new Log("import", clock, new PrintStream(OutputStream.nullOutputStream()));
    return new Importing(copies, files, records, new Members(), new Marks(anchors, clock), log)
        .take(put.key(), checksum);
  }

  private final class Members implements People {
    @Override
    public void join(String person, String courtroom, Instant since) {
      members.add(person);
    }

    @Override
    public void leave(String person, String courtroom) {
      throw new UnsupportedOperationException();
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
      throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect(String person, String connection) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Set<String>> connections(Collection<String> persons) {
      throw new UnsupportedOperationException();
    }
  }
}
