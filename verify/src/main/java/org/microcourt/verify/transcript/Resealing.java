package org.microcourt.verify.transcript;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.microcourt.act.Act;
import org.microcourt.act.SigningAct;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.assembly.Annexes;
import org.microcourt.transcripts.assembly.BrokenRecord;
import org.microcourt.transcripts.seal.Attachment;
import org.microcourt.transcripts.seal.RecordFiles;
import org.microcourt.transcripts.seal.SealedWords;
import org.microcourt.transcripts.seal.Sealer;
import org.microcourt.transcripts.seal.Sheet;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.transcripts.text.SealedText;
import org.microcourt.typeset.Strokes;
import org.microcourt.verify.record.Sessions;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;
import org.microcourt.verify.seal.SealCheck.Sealed;

/// Makes the sealed file again of the draft, the record, and the signature: so annexes, signatures
/// and notes on the added pages are those of the record, and nothing else is in the file.
///
/// Handwriting is drawn as the seal has it: the entry that captured it is its writer's own.
record Resealing(Findings findings, Sessions sessions, String session) {
  /// A file as it came, whose seal holds and whose draft follows from the record.
  ///
  /// @param claimed when the seal says that it was made
  record Came(SealedPdf pdf, Sealed seal, Instant claimed) {
    List<Attachment> files() {
      return List.of(
          RecordFiles.record(content("record.jsonl")),
          SealedWords.attachment(content(Stated.FILE)),
          RecordFiles.facts(content("transcript.json")));
    }

    private Attachment.Content content(String name) {
      return out -> {
        try (InputStream in = pdf.attachment(name).orElseThrow()) {
          in.transferTo(out);
        }
      };
    }
  }

  /// @param signature without the zeros behind it
  void check(byte[] file, Came came, byte[] signature, Stated stated) {
    Optional<List<Entry>> record = sessions.standing(session, sessions.hiddenIn(session));
    if (record.isEmpty()) {
      findings.note("not-remade");
      return;
    }
    byte[] draft = Arrays.copyOf(file, came.pdf().draft());
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    try {
      Annexes annexes = Annexes.again(record.get(), session, Remaking.ZONE);
      Sheet sheet = Sheet.of(annexes).by(stated.hands());
      if (!areThere(annexes.signed(), stated.hands(), record.get())) {
        findings.fault(Rank.CONTAINER, "text-json", "hands");
      }
      Sealer.Update update = new Sealer.Update(sheet, came.seal().chain(), came.claimed());
      SealedText behind =
          new Sealer(Remaking.faces(), Remaking.ZONE, TimeStamps.NONE)
              .again(draft, update, came.files(), signature, out);
      compare(file, draft.length, out.toByteArray());
      if (!behind.toString().equals(stated.behind().toString())) {
        findings.fault(Rank.CONTAINER, "text-json", "behind");
      }
    } catch (BrokenRecord | IllegalArgumentException | UncheckedIOException e) {
      findings.fault(Rank.CONTAINER, "pages-differ");
    }
  }

  /// Whether something was written where the record names a captured signature, and only there.
  private static boolean areThere(
      List<Annexes.Signed> signed, List<Strokes> hands, List<Entry> record) {
    Iterator<Strokes> hand = hands.iterator();
    return signed.stream()
        .allMatch(
            one -> hand.next().isEmpty() == names(record.get((int) one.seq() - 1).act()).isEmpty());
  }

  private static Optional<Long> names(Act act) {
    return switch (act) {
      case Act.TranscriptConfirmed confirmed -> confirmed.signature();
      case SigningAct.TranscriptFinalized finalized -> finalized.signature();
      default -> Optional.empty();
    };
  }

  private void compare(byte[] file, int draft, byte[] made) {
    if (SameFile.is(file, made, draft)) {
      return;
    }
    DraftText.firstDifference(file, made)
        .ifPresentOrElse(
            line -> findings.fault(Rank.CONTAINER, "page-differs", line.text()),
            () -> findings.fault(Rank.CONTAINER, "pages-differ"));
  }
}
