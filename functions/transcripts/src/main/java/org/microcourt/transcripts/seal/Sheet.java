package org.microcourt.transcripts.seal;

import java.util.ArrayList;
import java.util.List;
import org.microcourt.transcripts.assembly.Annexes;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;
import org.microcourt.typeset.Strokes;

/// What sealing adds to be read: annexes (applications for correction with their rulings), who
/// signed, and what is to be said of those who did not.
///
/// @param frame header and footer of the added pages
public record Sheet(
    Frame frame, List<Block> annexes, List<Signatory> signatories, List<Block> notes) {
  public Sheet {
    annexes = List.copyOf(annexes);
    signatories = List.copyOf(signatories);
    notes = List.copyOf(notes);
  }

  /// What became of a transcript, to be read.
  public static Sheet of(Annexes annexes) {
    return new Sheet(
        annexes.frame(),
        annexes.blocks(),
        annexes.signed().stream()
            .map(one ->
                new Signatory(one.name(), one.capacity(), one.at(), one.hash(), one.strokes()))
            .toList(),
        annexes.notes());
  }

  /// With this handwriting of those who signed, one after the other.
  ///
  /// @throws IllegalArgumentException if there are more or less of them
  public Sheet by(List<Strokes> hands) {
    if (hands.size() != signatories.size()) {
      throw new IllegalArgumentException("hands: " + hands.size());
    }
    List<Signatory> drawn = new ArrayList<>();
    for (Signatory one : signatories) {
      Strokes hand = hands.get(drawn.size());
      drawn.add(new Signatory(one.name(), one.capacity(), one.at(), one.hash(), hand));
    }
    return new Sheet(frame, annexes, drawn, notes);
  }
}
