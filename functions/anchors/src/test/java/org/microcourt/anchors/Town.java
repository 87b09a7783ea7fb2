package org.microcourt.anchors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microcourt.act.Act;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Head;
import org.microcourt.anchor.Inclusion;
import org.microcourt.anchor.MerkleTree;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.fixture.MemoryAnchors;
import org.microcourt.platform.fixture.MemoryCaseFiles;
import org.microcourt.platform.fixture.MemoryRecordStore;
import org.microcourt.platform.fixture.MemoryUploads;
import org.microcourt.platform.fixture.MovableClock;
import org.microcourt.platform.record.Acks;
import org.microcourt.platform.record.Line;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;

/// A court with many courtrooms, whose log is written by processes that may die at any write.
final class Town {
  static final Instant MORNING = Instant.parse("2026-11-24T06:10:00Z");

  final MovableClock clock = new MovableClock(MORNING);
  final CourtKey key = CourtKey.since(MORNING.minus(Duration.ofDays(9)));
  final MemoryRecordStore records = new MemoryRecordStore();
  private final Map<String, Entry.Head> heads = new HashMap<>();

  /// Before which write the process dies, counted down; and whether only after it.
  int lives = Integer.MAX_VALUE;

  boolean diesAfter;

  final MemoryAnchors anchors =
      new MemoryAnchors() {
        @Override
        public synchronized void keep(Anchor anchor) {
          write(() -> super.keep(anchor));
        }

        @Override
        public synchronized void keepCertificates(Hash fingerprint, String json) {
          write(() -> super.keepCertificates(fingerprint, json));
        }

        @Override
        public synchronized void prove(Inclusion inclusion) {
          write(() -> super.prove(inclusion));
        }
      };
  final MemoryCaseFiles files =
      new MemoryCaseFiles(new MemoryUploads()) {
        @Override
        public synchronized Put put(String key, byte[] bytes, String type, Hash sha256) {
          write(() -> super.put(key, bytes, type, sha256));
          return Put.STORED;
        }
      };
  private Marks reactions = new Marks(anchors, clock);

  private void write(Runnable act) {
    lives--;
    if (lives == 0 && !diesAfter) {
      throw new IllegalStateException("cut off");
    }
    act.run();
    if (lives == 0) {
      throw new IllegalStateException("cut off");
    }
  }

  /// An entry, and the reaction to it.
  Entry say(String room) {
    Entry entry = silently(room);
    reactions.entry(room, entry.at());
    return entry;
  }

  /// An entry whose reaction is still to come.
  Entry silently(String room) {
    Entry.Head head = heads.getOrDefault(room, new Entry.Head(room, 0, Instant.EPOCH, Hash.ZERO));
    Act act = new Act.MessagePosted(Optional.empty(), "…", Optional.empty(), List.of());
    Entry.Content content = new Entry.Content("p1", Optional.empty(), Audience.EVERYONE, act);
    Entry entry = Entry.next(head, content, clock.instant(), "salt" + room + head.seq());
    records.append(new Line(entry, Acks.NONE));
    heads.put(room, new Entry.Head(room, entry.seq(), entry.at(), entry.chain()));
    return entry;
  }

  /// The reaction to an entry, perhaps in another process.
  void react(Entry entry) {
    reactions = new Marks(anchors, clock);
    reactions.entry(entry.courtroom(), entry.at());
  }

  /// What a new process does when it is called.
  Anchoring.Made call() {
    return anchoring().run(() -> true);
  }

  Anchoring anchoring() {
    return new Anchoring(
        anchors,
        new Heads(records, anchors),
        new LogFiles(files),
        () -> key,
        new Marks(anchors, clock),
        clock);
  }

  String text(String object) {
    return files.get(object, in -> new String(in.readAllBytes(), UTF_8)).orElseThrow();
  }

  /// The log, read from its objects and checked as a stranger does.
  List<Anchor> log() {
    AnchorHour hour = new LogFiles(files).first(AnchorHour.of(clock.instant()));
    List<Anchor> log = new ArrayList<>();
    Hash previous = Hash.ZERO;
    while (files.head("anchors/" + hour.path() + ".json").isPresent()) {
      Anchor anchor = Anchor.parse(text("anchors/" + hour.path() + ".json"));
      List<Hash> leaves = leaves(hour);
      assertThat(anchor.statement().hour()).isEqualTo(hour);
      assertThat(anchor.statement().previous()).isEqualTo(previous);
      assertThat(anchor.statement().root()).isEqualTo(new MerkleTree(leaves).root());
      assertThat(anchor.statement().count()).isEqualTo(leaves.size());
      assertThat(key.signed(anchor.statement().digest(), anchor.signatureBytes())).isTrue();
      previous = anchor.hash();
      hour = hour.next();
      log.add(anchor);
    }
    return log;
  }

  List<Hash> leaves(AnchorHour hour) {
    String object = "anchors/" + hour.path() + ".leaves";
    return files.head(object).isEmpty()
        ? List.of()
        : text(object).lines().map(Hash::fromHex).toList();
  }

  /// Whether the log has the room's last entry, in the leaves and by proof.
  void assertAnchored(String room) {
    Entry last = records.lines(room).getLast().entry();
    Hash leaf = new Head(room, last.seq(), last.chain()).leaf();
    Map<AnchorHour, Anchor> log = new HashMap<>();
    Set<Hash> all = new HashSet<>();
    for (Anchor anchor : log()) {
      log.put(anchor.statement().hour(), anchor);
      all.addAll(leaves(anchor.statement().hour()));
    }
    assertThat(all).contains(leaf);
    List<Inclusion> proofs =
        anchors.proofs(room, new AnchorHour(0), AnchorHour.of(clock.instant()));
    assertThat(proofs).anyMatch(proof -> proof.head().leaf().equals(leaf));
    assertThat(proofs)
        .allSatisfy(proof -> {
          Anchor anchor = log.get(proof.hour());
          assertThat(anchor != null && proof.isShownBy(anchor.statement())).isTrue();
        });
  }
}
