package org.microcourt.transcripts;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.microcourt.casefile.DocumentRef;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.platform.seal.Seal;
import org.microcourt.record.Hash;
import org.microcourt.transcripts.seal.Sealable;
import org.microcourt.transcripts.seal.SealedFile;
import org.microcourt.transcripts.seal.Sealer;

/// Seals the settled transcript of a session, once.
///
/// The sealed file stands under a key that names its session, and a key is written once. Whoever
/// comes first has sealed it: an attempt that finds the file there takes it, whether an earlier
/// attempt was cut off before it could record the seal or another runs at the same time. So there
/// is no second seal, although two signatures of the same bytes are never the same.
final class Sealing {
  private static final String CONTENT_TYPE = "application/pdf";

  private final Court court;
  private final CaseFiles files;
  private final Sealer sealer;
  private final Supplier<Seal> seal;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sealing(Court court, CaseFiles files, Sealer sealer, Supplier<Seal> seal, Clock clock) {
    this.court = court;
    this.files = files;
    this.sealer = sealer;
    this.seal = seal;
    this.clock = clock;
  }

  /// Seals a transcript, or finds the seal that the record or the case files have.
  ///
  /// @throws IllegalStateException if it is not settled
  DocumentRef seal(String courtroom, String session) {
    TranscriptState transcript = transcript(courtroom, session);
    return transcript
        .sealed()
        .map(sealed -> sealed.document())
        .orElseGet(() -> sealAndRecord(courtroom, session, transcript));
  }

  private DocumentRef sealAndRecord(String courtroom, String session, TranscriptState transcript) {
    long settled =
        transcript
            .finalized()
            .orElseThrow(() -> new IllegalStateException("not settled: " + session));
    String key = "courtrooms/%s/sealed/%s.pdf".formatted(courtroom, session);
    byte[] draft = draft(transcript.draft().document());
    byte[] sealed =
        files
            .find(key)
            .orElseGet(
                () -> keep(key, draft, SealedRecord.read(court, courtroom, session, settled)));
    if (sealed.length < draft.length
        || !Arrays.equals(sealed, 0, draft.length, draft, 0, draft.length)) {
      throw new IllegalStateException("what stands at " + key + " is not the sealed draft");
    }
    SealedFile file = SealedFile.read(sealed);
    DocumentRef document = document(transcript.draft().document(), sealed, file.pages(), key);
    court.sealed(courtroom, session, document, file.certificate());
    return transcript(courtroom, session)
        .sealed()
        .map(standing -> standing.document())
        .orElse(document);
  }

  private byte[] keep(String key, byte[] draft, SealedRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(draft.length * 2);
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    Sealable sealable = record.sealable(sealer.zone(), Hash.ofBytes(seed));
    sealer.seal(draft, sealable, seal.get(), clock.instant(), out);
    byte[] sealed = out.toByteArray();
    try {
      files.keep(key, sealed, CONTENT_TYPE, Hash.sha256(sealed));
      return sealed;
    } catch (RuntimeException e) {
      // Somebody else may have sealed it meanwhile, or this very write went through unanswered.
      return files.find(key).orElseThrow(() -> e);
    }
  }

  private byte[] draft(DocumentRef document) {
    Optional<byte[]> bytes = files.find(document.key());
    return bytes
        .filter(found -> Hash.sha256(found).equals(document.sha256()))
        .orElseThrow(
            () -> new IllegalStateException("the draft is not there as it was: " + document.key()));
  }

  private TranscriptState transcript(String courtroom, String session) {
    return court
        .transcript(courtroom, session)
        .orElseThrow(() -> new IllegalStateException("no transcript of session " + session));
  }

  private static DocumentRef document(DocumentRef draft, byte[] bytes, int pages, String key) {
    return new DocumentRef(
        draft.number(),
        draft.title(),
        draft.category(),
        draft.volume(),
        pages,
        bytes.length,
        Hash.sha256(bytes),
        CONTENT_TYPE,
        key,
        draft.session());
  }
}
