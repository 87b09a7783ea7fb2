package org.microcourt.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.microcourt.verify.report.Verdict.NOT_GENUINE;
import static org.microcourt.verify.report.Verdict.NOT_OURS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.microcourt.platform.seal.Seal;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.assembly.Annexes;
import org.microcourt.transcripts.copies.RedactedCopy;
import org.microcourt.transcripts.fixture.Authority;
import org.microcourt.transcripts.fixture.KeySeal;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.fixture.StampingAuthority;
import org.microcourt.transcripts.seal.Attachment;
import org.microcourt.transcripts.seal.Sealable;
import org.microcourt.transcripts.seal.SealedWords;
import org.microcourt.transcripts.seal.Sealer;
import org.microcourt.transcripts.seal.Sheet;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.typeset.Typefaces;
import org.microcourt.verify.report.Report;
import org.microcourt.verify.transcript.Copying;

/// A court that seals, with a root of its own, and whoever checks what it sealed.
final class Court {
  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Typefaces FACES = new Typefaces();

  final Authority root = Authority.root("Test Root", FROM);
  private final Authority issuing = root.under("Test Issuing", FROM);
  final Seal elliptic = KeySeal.elliptic(issuing, FROM);
  final Seal rsa = KeySeal.rsa(issuing, FROM);
  final TimeStamps stamps = stamps(new StampingAuthority(root, FROM, SealedTranscripts.AT));

  /// The mediation of the fixture, drafted and confirmed.
  static List<Entry> mediation() {
    return SealedTranscripts.confirmed().entries();
  }

  /// Seals what is given as a draft, with these files in it.
  static byte[] sealed(byte[] draft, List<Attachment> files, Seal seal) {
    return sealed(draft, files, seal, SealedTranscripts.words(mediation()));
  }

  /// Seals it and says that these are its words.
  static byte[] sealed(byte[] draft, List<Attachment> files, Seal seal, SealedWords words) {
    return sealed(draft, files, seal, words, Sheet.of(Annexes.of(mediation(), "s1", ZONE)));
  }

  /// Seals it with these pages behind it.
  static byte[] sealed(
      byte[] draft, List<Attachment> files, Seal seal, SealedWords words, Sheet sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Sealer(FACES, ZONE, TimeStamps.NONE)
        .seal(draft, new Sealable(sheet, files, words), seal, SealedTranscripts.AT, out);
    return out.toByteArray();
  }

  Report verified(byte[] file, Receipt... receipts) {
    return verified(file, new Trust(List.of(root.certificate()), List.of(receipts)));
  }

  /// What copies of a sealed transcript are made of.
  RedactedCopy.Original taken(byte[] sealed) {
    Copying copying = new Copying(List.of(root.certificate()));
    Report report = copying.check(sealed);
    return copying.original().orElseThrow(() -> new IllegalStateException(report.text()));
  }

  /// Flips single bits from one byte to another, one after the other: none is missed, and each has
  /// an answer of its own.
  void missesNoFlip(Random random, byte[] file, int from, int to, int times) {
    for (int i = 0; i < times; i++) {
      int bit = from * 8 + random.nextInt((to - from) * 8);
      file[bit / 8] ^= (byte) (1 << bit % 8);
      Report report = verified(file);
      assertThat(report.verdict()).as("bit " + bit).isIn(NOT_GENUINE, NOT_OURS);
      assertThat(report.faults().getFirst().code()).isNotEqualTo("unreadable");
      file[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  static Report verified(byte[] file, Trust trust) {
    try {
      return new Verifier(trust).verify(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Trust trusting(X509Certificate... roots) {
    return new Trust(List.of(roots), List.of());
  }

  private static TimeStamps stamps(StampingAuthority authority) {
    return hash -> {
      try {
        TimeStampRequestGenerator queries = new TimeStampRequestGenerator();
        queries.setCertReq(true);
        byte[] query = queries.generate(TSPAlgorithms.SHA256, hash.toBytes()).getEncoded();
        return Optional.of(
            new TimeStampResponse(authority.answer(query)).getTimeStampToken().getEncoded());
      } catch (IOException | TSPException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
