package org.microcourt.transcripts.seal;

import java.util.List;
import org.microcourt.typeset.Block;
import org.microcourt.typeset.Frame;

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
}
