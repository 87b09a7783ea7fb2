package org.microcourt.transcripts.assembly;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.microcourt.record.Entry;
import org.microcourt.record.Hash;
import org.microcourt.signing.Correction;
import org.microcourt.signing.CorrectionRuling;
import org.microcourt.signing.Handwriting;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;
import org.microcourt.typeset.Strokes;

/// What became of a transcript after it was drawn up, until it was finalized: the applications for
/// correction with their rulings, who signed and who did not, and since when an agreement stands.
/// The transcript's own text never changes; this is what sealing adds to it.
///
/// @param frame header and footer of the pages that say so, of the time of the finalizing
public record Annexes(
    Frame frame,
    List<Applied> corrections,
    List<Signed> signed,
    List<NotSigned> notSigned,
    Optional<Instant> effective,
    List<Block> blocks,
    List<Block> notes) {

  public Annexes {
    corrections = List.copyOf(corrections);
    signed = List.copyOf(signed);
    notSigned = List.copyOf(notSigned);
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /// From the record of a courtroom.
  ///
  /// @param record from its first entry; iterated twice, no further than the finalizing
  /// @param zone the court's time zone
  /// @throws BrokenRecord if the record is not whole
  /// @throws IllegalArgumentException if the session has no transcript that was finalized
  public static Annexes of(Iterable<Entry> record, String session, ZoneId zone) {
    return AnnexReader.read(record, session, zone, Entry::intact);
  }

  /// From a record that was checked entry by entry and may hide some: an entry without a salt
  /// stands for each, at its place and with its leaf.
  public static Annexes again(Iterable<Entry> record, String session, ZoneId zone) {
    return AnnexReader.read(record, session, zone, _ -> true);
  }

  /// An application for correction, and the judge's ruling.
  ///
  /// @param entries of which it speaks
  public record Applied(
      long seq,
      String who,
      Instant at,
      Correction kind,
      List<Long> entries,
      String text,
      String reason,
      boolean late,
      Optional<Ruled> ruled) {
    public Applied {
      entries = List.copyOf(entries);
    }
  }

  /// A ruling.
  ///
  /// @param text the correction as granted, when it is not as applied for
  public record Ruled(
      long seq,
      String who,
      Instant at,
      CorrectionRuling ruling,
      Optional<String> text,
      String reason) {}

  /// A signature: whose name, in which capacity, when, under the document with which hash, by which
  /// entry, and the handwriting that stands for it (the name in print where there is none).
  ///
  /// @param again when it was renewed after a correction
  /// @param before the granted corrections that came after the signer's last look, by ruling
  public record Signed(
      String name,
      String capacity,
      Instant at,
      Hash hash,
      long seq,
      Optional<Handwriting> handwriting,
      boolean late,
      Optional<Instant> again,
      List<Long> before) {
    public Signed {
      before = List.copyOf(before);
    }

    /// The handwriting as it is drawn; nothing where there is none.
    public Strokes strokes() {
      return handwriting
          .map(hand -> new Strokes(hand.strokes().stream().map(Signed::line).toList()))
          .orElse(Strokes.NONE);
    }

    /// A stroke has x, y and time in turn.
    private static List<Strokes.Point> line(List<Integer> numbers) {
      return IntStream.range(0, numbers.size() / 3)
          .mapToObj(i -> new Strokes.Point(numbers.get(3 * i), numbers.get(3 * i + 1)))
          .toList();
    }
  }

  /// Who was asked and has not signed, with its reason if it refused.
  public record NotSigned(
      String who, Optional<String> reason, Optional<Instant> at, boolean late) {}
}
