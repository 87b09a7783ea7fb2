package org.microcourt.anchors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.microcourt.anchor.Anchor;
import org.microcourt.anchor.AnchorHour;
import org.microcourt.anchor.Head;
import org.microcourt.anchor.Inclusion;
import org.microcourt.anchor.MerkleTree;
import org.microcourt.platform.Platform;
import org.microcourt.platform.anchors.Anchors;
import org.microcourt.platform.anchors.Marks;
import org.microcourt.platform.seal.Certificates;
import org.microcourt.platform.seal.Seal;
import org.microcourt.record.Hash;

/// Anchors hours, each once and in their order.
///
/// What was written first is the truth: leaves, then the anchor, then what is kept in the table,
/// where an hour is done when its anchor stands. Cut off anywhere, the next run takes what stands
/// and goes on. A head that did not get into the leaves that stand is marked for an hour to come.
final class Anchoring {
  /// Marks that are under way, and clocks that differ.
  static final Duration GRACE = Duration.ofMinutes(5);

  private final Anchors anchors;
  private final Heads heads;
  private final LogFiles files;
  private final Supplier<Seal> seal;
  private final Marks marks;
  private final Clock clock;

  /// How many hours were anchored, with how many heads, and whether some are left.
  record Made(int hours, int heads, boolean more) {}

  Anchoring(
      Anchors anchors, Heads heads, LogFiles files, Supplier<Seal> seal, Marks marks, Clock clock) {
    this.anchors = anchors;
    this.heads = heads;
    this.files = files;
    this.seal = seal;
    this.marks = marks;
    this.clock = clock;
  }

  /// As the platform has it.
  static Anchoring of(Platform platform) {
    return new Anchoring(
        platform.anchors(),
        new Heads(platform.records(), platform.anchors()),
        new LogFiles(platform.caseFiles()),
        platform.seal(),
        platform.marks(),
        platform.clock());
  }

  /// Anchors all hours that are over, as long as there is time.
  Made run(BooleanSupplier hasTime) {
    AnchorHour until = new AnchorHour(AnchorHour.of(clock.instant().minus(GRACE)).number() - 1);
    Optional<Anchor> last = anchors.latest();
    AnchorHour hour =
        last.map(a -> a.statement().hour().next()).orElseGet(() -> files.first(until));
    Hash previous = last.map(Anchor::hash).orElse(Hash.ZERO);
    int hours = 0;
    int count = 0;
    while (hour.compareTo(until) <= 0 && hasTime.getAsBoolean()) {
      Anchor anchor = anchor(hour, previous);
      previous = anchor.hash();
      hour = hour.next();
      hours++;
      count += Math.toIntExact(anchor.statement().count());
    }
    return new Made(hours, count, hour.compareTo(until) <= 0);
  }

  private Anchor anchor(AnchorHour hour, Hash previous) {
    List<Head> wanted = heads.of(hour);
    Optional<Anchor> standing = files.anchor(hour);
    List<Hash> leaves = files.leaves(hour).orElseGet(() -> leaves(hour, wanted, standing));
    MerkleTree tree = new MerkleTree(leaves);
    Anchor anchor = standing.orElseGet(() -> made(hour, previous, leaves, tree));
    Anchor.Statement statement = anchor.statement();
    if (!statement.previous().equals(previous)
        || !statement.root().equals(tree.root())
        || statement.count() != leaves.size()) {
      throw new IllegalStateException("the log does not go on with the anchor of " + hour.text());
    }
    keepCertificates(statement.certificate());
    prove(hour, wanted, leaves, tree);
    anchors.keep(anchor);
    return anchor;
  }

  /// Sorted, so that the order says nothing.
  private List<Hash> leaves(AnchorHour hour, List<Head> wanted, Optional<Anchor> standing) {
    if (wanted.isEmpty() || standing.isPresent()) {
      return List.of();
    }
    return files.put(
        hour, wanted.stream().map(Head::leaf).sorted(Comparator.comparing(Hash::hex)).toList());
  }

  private Anchor made(AnchorHour hour, Hash previous, List<Hash> leaves, MerkleTree tree) {
    Seal key = seal.get();
    Instant now = clock.instant();
    Certificates.requireFit(key.chain(), now);
    Hash fingerprint = Certificates.fingerprint(key.chain().getFirst());
    files.putCertificates(fingerprint, key.chain());
    Anchor.Statement statement =
        new Anchor.Statement(hour, previous, leaves.size(), tree.root(), fingerprint, now);
    return files.put(Anchor.of(statement, key.sign(statement.digest())));
  }

  private void keepCertificates(Hash fingerprint) {
    if (anchors.certificates(fingerprint).isEmpty()) {
      files
          .certificates(fingerprint)
          .ifPresent(json -> anchors.keepCertificates(fingerprint, json));
    }
  }

  private void prove(AnchorHour hour, List<Head> wanted, List<Hash> leaves, MerkleTree tree) {
    Map<Hash, Integer> places = new HashMap<>();
    for (int i = 0; i < leaves.size(); i++) {
      places.put(leaves.get(i), i);
    }
    for (Head head : wanted) {
      Integer place = places.get(head.leaf());
      if (place == null) {
        marks.entry(head.courtroom(), clock.instant());
      } else {
        anchors.prove(new Inclusion(hour, head, place, tree.path(place)));
      }
    }
  }
}
