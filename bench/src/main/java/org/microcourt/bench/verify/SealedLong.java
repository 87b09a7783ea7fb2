package org.microcourt.bench.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.microcourt.bench.transcript.LongHearing;
import org.microcourt.transcripts.fixture.Authority;
import org.microcourt.transcripts.fixture.KeySeal;
import org.microcourt.transcripts.fixture.SealedTranscripts;
import org.microcourt.transcripts.seal.TimeStamps;
import org.microcourt.verify.Trust;
import org.microcourt.verify.Verifier;

/// A long sealed transcript, and the authority behind its seal.
final class SealedLong {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  private final byte[] bytes;
  private final Path path;
  private final Authority authority;

  private SealedLong(byte[] bytes, Path path, Authority authority) {
    this.bytes = bytes;
    this.path = path;
    this.authority = authority;
  }

  static SealedLong of(int messages, int pictures) throws IOException {
    Authority authority = Authority.root("Test Root", FROM);
    byte[] sealed =
        SealedTranscripts.sealed(
            new LongHearing(messages, pictures, 1).finalized(),
            KeySeal.elliptic(authority, FROM),
            TimeStamps.NONE);
    Path file = Files.createTempFile("sealed", ".pdf");
    file.toFile().deleteOnExit();
    Files.write(file, sealed);
    return new SealedLong(sealed, file, authority);
  }

  byte[] bytes() {
    return bytes;
  }

  Path path() {
    return path;
  }

  Verifier verifier() {
    return new Verifier(new Trust(List.of(authority.certificate()), List.of()));
  }

  /// The root certificate in Base64.
  String root() {
    try {
      return Base64.getEncoder().encodeToString(authority.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
