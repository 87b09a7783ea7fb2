package org.microcourt.verify.transcript;

import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.microcourt.act.EvidenceAct;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.assembly.BrokenRecord;
import org.microcourt.transcripts.assembly.TranscriptAssembler;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.typeset.Typefaces;
import org.microcourt.verify.record.Sessions;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;

/// Makes the transcript again from the record, by the court's own assembly and typesetter: if it is
/// the draft to the byte, every line of it is its entry.
///
/// An entry that is hidden is none that the transcript prints; it only counts those of its session.
/// Which of the hidden ones belong to it cannot be known, so their number is read from the draft.
/// Its pictures are taken from the draft too, as far as the record names their hashes.
record Remaking(Findings findings, Sessions sessions, String session) {
  /// All courts of the People's Republic keep one time.
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// Opened once: they take longer than all else.
  private static final class Faces {
    static final Typefaces OPEN = new Typefaces();

    private Faces() {}
  }

  /// The court's typefaces.
  static Typefaces faces() {
    return Faces.OPEN;
  }

  /// A transcript made again, and its words.
  private record Made(ByteArrayOutputStream pdf, SealedText text) {
    boolean is(byte[] draft) {
      return SameFile.is(draft, pdf.toByteArray(), 0);
    }
  }

  /// The words of a draft that is what the record gives.
  Optional<SealedText> check(byte[] draft) {
    long hidden = sessions.hiddenIn(session);
    DraftPictures pictures = DraftPictures.in(draft);
    Optional<Made> made = made(hidden, pictures);
    if (made.isPresent() && made.get().is(draft)) {
      return made.map(Made::text);
    }
    if (pictures.changed().isPresent()) {
      changed(pictures.changed().get());
      return Optional.empty();
    }
    Optional<Long> counted = hidden == 0 ? Optional.empty() : DraftText.confidential(draft);
    if (counted.isPresent() && counted.get() < hidden) {
      made = made(counted.get(), pictures);
    }
    if (made.isEmpty()) {
      findings.note("not-remade");
    } else if (!made.get().is(draft)) {
      DraftText.firstDifference(draft, made.get().pdf().toByteArray())
          .ifPresentOrElse(
              line -> findings.fault(Rank.ENTRY, "line-differs", line.entry(), line.text()),
              () -> findings.fault(Rank.DOCUMENT, "draft-differs", sessions.drafted(session)));
    }
    return made.filter(m -> m.is(draft)).map(Made::text);
  }

  private void changed(String preview) {
    sessions.standing(session, 0).stream()
        .flatMap(List::stream)
        .flatMap(entry -> entry.act() instanceof EvidenceAct.Filed f ? Stream.of(f) : Stream.of())
        .filter(filed -> filed.media().previews().stream().anyMatch(p -> p.key().equals(preview)))
        .findFirst()
        .ifPresent(
            filed -> findings.fault(Rank.DOCUMENT, "thumbnail-changed", filed.document().number()));
  }

  private Optional<Made> made(long hidden, DraftPictures pictures) {
    Optional<List<Entry>> record = sessions.standing(session, hidden);
    if (record.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SealedText text =
          new TranscriptAssembler(faces(), ZONE, pictures)
              .reassemble(record.get(), session, out)
              .text();
      return Optional.of(new Made(out, text));
    } catch (BrokenRecord | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
