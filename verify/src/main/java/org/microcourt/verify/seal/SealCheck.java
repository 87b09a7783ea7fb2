package org.microcourt.verify.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.microcourt.record.Hash;
import org.microcourt.verify.report.Findings;
import org.microcourt.verify.report.Findings.Rank;
import org.microcourt.verify.seal.Der.DerException;

/// Checks a seal: a CMS signature over a digest, its certificates, and the time stamp on it.
public final class SealCheck {
  private static final String STAMPING = "1.3.6.1.5.5.7.3.8";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss[.SSS][.SS][.S]'Z'");
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  /// A seal that holds; `trusted` when certificate and stamp lead to a root given.
  ///
  /// @param stamped when it was stamped, if it was
  /// @param statement the hash of what it says of the words
  /// @param chain its certificates, its own first
  public record Sealed(
      String subject,
      Hash fingerprint,
      boolean trusted,
      Optional<Instant> stamped,
      Hash statement,
      List<X509Certificate> chain) {
    public Sealed {
      chain = List.copyOf(chain);
    }
  }

  private final Findings findings;
  private final List<X509Certificate> roots;

  /// Notes what is wrong in `findings`.
  public SealCheck(Findings findings, List<X509Certificate> roots) {
    this.findings = findings;
    this.roots = List.copyOf(roots);
  }

  /// Checks a signature that is followed by zeros only.
  ///
  /// @param digest the SHA-256 of what is signed
  /// @param claimed when it says to have been made
  /// @return empty if it does not hold
  public Optional<Sealed> check(byte[] padded, Hash digest, Instant claimed) {
    try {
      Der der = Der.first(padded);
      for (int i = der.length(); i < padded.length; i++) {
        if (padded[i] != 0) {
          return fault("seal-form");
        }
      }
      return check(der, Optional.of(digest), claimed);
    } catch (DerException | GeneralSecurityException e) {
      return fault("seal-form");
    }
  }

  /// A signature without the zeros behind it.
  ///
  /// @throws IllegalArgumentException if there is none
  public static byte[] trimmed(byte[] padded) {
    try {
      return Arrays.copyOf(padded, Der.first(padded).length());
    } catch (DerException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// Checks a signature by itself: that the court's key signed what it says of file and words.
  ///
  /// @return empty if it does not hold
  public Optional<Sealed> checkAlone(byte[] signature, Instant claimed) {
    try {
      return check(Der.parse(signature), Optional.empty(), claimed);
    } catch (DerException | GeneralSecurityException e) {
      return fault("seal-form");
    }
  }

  private Optional<Sealed> check(Der der, Optional<Hash> digest, Instant claimed)
      throws DerException, GeneralSecurityException {
    SignedMessage message = SignedMessage.parse(der, Algorithms.DATA);
    Chain chain = Chain.of(message);
    X509Certificate signer = chain.signer();
    if (message.content().isPresent() || !message.digest().equals("SHA-256")) {
      return fault("seal-form");
    }
    if (!message.isSignedBy(signer.getPublicKey())) {
      return fault("seal-signature");
    }
    byte[] named = message.contentDigest();
    boolean isOfFile = digest.isEmpty() || Arrays.equals(digest.get().toBytes(), named);
    if (!message.names(signer.getEncoded()) || !isOfFile) {
      return fault("seal-broken");
    }
    Optional<Stamp> stamp = Optional.empty();
    if (message.stamp().isPresent()) {
      stamp = Optional.of(Stamp.check(message.stamp().get(), message.signature().value()));
    }
    return Optional.of(sealed(chain, stamp, claimed, message.statement()));
  }

  private Sealed sealed(Chain chain, Optional<Stamp> stamp, Instant claimed, Hash statement)
      throws GeneralSecurityException {
    X509Certificate signer = chain.signer();
    boolean stampHolds = stamp.map(s -> s.chain().leadsTo(roots, s.at())).orElse(true);
    boolean holds =
        chain.leadsTo(roots, stamp.map(Stamp::at).orElse(claimed)) && isForSigning(signer);
    if (!roots.isEmpty() && !holds) {
      findings.fault(Rank.CONTAINER, "seal-chain", signer.getSubjectX500Principal().getName());
    }
    if (!stampHolds && stamp.filter(s -> s.chain().claims(roots)).isPresent()) {
      findings.fault(Rank.CONTAINER, "stamp-chain");
    } else if (!roots.isEmpty() && !stampHolds) {
      findings.note("stamp-unknown");
    }
    if (stamp.isEmpty()) {
      findings.note("no-stamp", claimed);
    }
    return new Sealed(
        signer.getSubjectX500Principal().getName(),
        Hash.sha256(signer.getEncoded()),
        holds && stampHolds,
        stamp.map(Stamp::at),
        statement,
        chain.certificates());
  }

  static boolean isForSigning(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return certificate.getBasicConstraints() < 0
        && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
  }

  private Optional<Sealed> fault(String code) {
    findings.fault(Rank.CONTAINER, code);
    return Optional.empty();
  }

  /// A time stamp of RFC 3161 that fits the signature it stands on.
  private record Stamp(Chain chain, Instant at) {
    static Stamp check(Der token, byte[] signature) throws DerException, GeneralSecurityException {
      SignedMessage message = SignedMessage.parse(token, Algorithms.STAMP_INFO);
      byte[] content = message.content().orElseThrow(DerException::new).value();
      Chain chain = Chain.of(message);
      X509Certificate signer = chain.signer();
      List<Der> info = Der.parse(content).as(Der.SEQUENCE).children();
      if (info.size() < 5) {
        throw new DerException();
      }
      List<Der> imprint = info.get(2).children(Der.SEQUENCE, Der.OCTET_STRING);
      MessageDigest stamped = MessageDigest.getInstance(Algorithms.digest(imprint.getFirst()));
      byte[] digest = MessageDigest.getInstance(message.digest()).digest(content);
      boolean fits =
          Arrays.equals(stamped.digest(signature), imprint.get(1).value())
              && message.isSignedBy(signer.getPublicKey())
              && message.names(signer.getEncoded())
              && Arrays.equals(digest, message.contentDigest())
              && message.stamp().isEmpty()
              && List.of(STAMPING).equals(signer.getExtendedKeyUsage());
      if (!fits) {
        throw new DerException();
      }
      return new Stamp(chain, time(info.get(4).as(Der.GENERALIZED_TIME).value()));
    }

    private static Instant time(byte[] ascii) throws DerException {
      try {
        String text = new String(ascii, StandardCharsets.US_ASCII);
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
      } catch (DateTimeParseException e) {
        throw new DerException();
      }
    }
  }
}
