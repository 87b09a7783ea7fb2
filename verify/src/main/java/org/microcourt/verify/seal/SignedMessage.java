package org.microcourt.verify.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.microcourt.record.Hash;
import org.microcourt.verify.seal.Der.DerException;

/// A CMS message (RFC 5652) with one signer, in DER, and nothing in it that is not needed. All but
/// the parts below is put together again and compared, because no signature covers the frame.
///
/// @param content what is signed, if it is within
/// @param certificates all of them
/// @param signer issuer and serial number of the signer's certificate
/// @param digest of what is signed
/// @param attributes what the signature is over
/// @param algorithm of the signature
/// @param stamp a time stamp on the signature
record SignedMessage(
    Der type,
    Optional<Der> content,
    List<Der> certificates,
    Der signer,
    String digest,
    Der attributes,
    String algorithm,
    Der signature,
    Optional<Der> stamp) {

  /// Reads a message whose content is of this type.
  static SignedMessage parse(Der message, byte[] type) throws DerException {
    List<Der> outer = message.as(Der.SEQUENCE).children(Der.OID, Der.CONTEXT_0);
    Der signed = outer.get(1).only().as(Der.SEQUENCE);
    List<Der> parts = signed.children(Der.INTEGER, Der.SET, Der.SEQUENCE, Der.CONTEXT_0, Der.SET);
    List<Der> inner = parts.get(2).children();
    Der info = parts.get(4).only().as(Der.SEQUENCE);
    List<Der> fields = info.children();
    if (fields.size() < 6
        || fields.size() > 7
        || inner.isEmpty()
        || inner.size() > 2
        || !inner.getFirst().is(type)) {
      throw new DerException();
    }
    Optional<Der> content = Optional.empty();
    if (inner.size() == 2) {
      content = Optional.of(inner.get(1).as(Der.CONTEXT_0).only().as(Der.OCTET_STRING));
    }
    Optional<Der> stamp = Optional.empty();
    if (fields.size() == 7) {
      stamp = Optional.of(value(fields.get(6).as(Der.CONTEXT_1).only(), Algorithms.STAMP));
    }
    String digest = Algorithms.digest(fields.get(2));
    SignedMessage read =
        new SignedMessage(
            inner.getFirst(),
            content,
            parts.get(3).children(),
            fields.get(1).as(Der.SEQUENCE),
            digest,
            fields.get(3).as(Der.CONTEXT_0),
            Algorithms.signature(fields.get(4), digest),
            fields.get(5).as(Der.OCTET_STRING),
            stamp);
    if (!message.is(read.frame(fields.get(2).encoded(), fields.get(4).encoded()))) {
      throw new DerException();
    }
    return read;
  }

  private byte[] frame(byte[] digestAlgorithm, byte[] signatureAlgorithm) {
    byte[] version = {Der.INTEGER, 1, (byte) (type.is(Algorithms.DATA) ? 1 : 3)};
    List<byte[]> info = new ArrayList<>();
    info.add(new byte[] {Der.INTEGER, 1, 1});
    info.add(signer.encoded());
    info.add(digestAlgorithm);
    info.add(attributes.encoded());
    info.add(signatureAlgorithm);
    info.add(signature.encoded());
    stamp.ifPresent(token ->
        info.add(
            Der.of(
                Der.CONTEXT_1,
                Der.of(Der.SEQUENCE, Algorithms.STAMP, Der.of(Der.SET, token.encoded())))));
    byte[] inner =
        content
            .map(c -> Der.of(Der.SEQUENCE, type.encoded(), Der.of(Der.CONTEXT_0, c.encoded())))
            .orElseGet(() -> Der.of(Der.SEQUENCE, type.encoded()));
    byte[] signed =
        Der.of(
            Der.SEQUENCE,
            version,
            Der.of(Der.SET, digestAlgorithm),
            inner,
            Der.of(Der.CONTEXT_0, certificates.stream().map(Der::encoded).toArray(byte[][]::new)),
            Der.of(Der.SET, Der.of(Der.SEQUENCE, info.toArray(byte[][]::new))));
    return Der.of(Der.SEQUENCE, Algorithms.SIGNED_DATA, Der.of(Der.CONTEXT_0, signed));
  }

  /// Whether the attributes name the content's type and this certificate.
  boolean names(byte[] certificate) throws DerException, GeneralSecurityException {
    boolean typed =
        attribute(Algorithms.CONTENT_TYPE).filter(v -> v.is(type.encoded())).isPresent();
    Optional<Der> bound = attribute(Algorithms.SIGNING_CERTIFICATE_V2);
    Optional<Der> before = attribute(Algorithms.SIGNING_CERTIFICATE);
    return typed
        && (bound.isPresent() || before.isPresent())
        && (bound.isEmpty() || binds(bound.get(), "SHA-256", certificate))
        && (before.isEmpty() || binds(before.get(), "SHA-1", certificate));
  }

  /// What the attributes say is the digest of the content.
  byte[] contentDigest() throws DerException {
    return octets(Algorithms.MESSAGE_DIGEST);
  }

  /// The hash of what the court states of the words; the attributes must be those of a seal.
  Hash statement() throws DerException {
    byte[] hash = octets(Algorithms.STATEMENT);
    boolean others =
        attributes.children().size() != 4 || attribute(Algorithms.SIGNING_CERTIFICATE_V2).isEmpty();
    if (others || hash.length != 32) {
      throw new DerException();
    }
    return Hash.ofBytes(hash);
  }

  private byte[] octets(byte[] name) throws DerException {
    return attribute(name).orElseThrow(DerException::new).as(Der.OCTET_STRING).value();
  }

  private Optional<Der> attribute(byte[] name) throws DerException {
    Optional<Der> found = Optional.empty();
    for (Der attribute : attributes.children()) {
      List<Der> parts = attribute.as(Der.SEQUENCE).children(Der.OID, Der.SET);
      if (parts.getFirst().is(name)) {
        if (found.isPresent()) {
          throw new DerException();
        }
        found = Optional.of(parts.get(1).only());
      }
    }
    return found;
  }

  /// The first certificate named is the signer's; v2 may name another digest than SHA-256.
  private static boolean binds(Der value, String usual, byte[] certificate)
      throws DerException, GeneralSecurityException {
    Der first = value.as(Der.SEQUENCE).children().getFirst().as(Der.SEQUENCE);
    List<Der> id = first.children().getFirst().as(Der.SEQUENCE).children();
    boolean other = id.getFirst().tag() == Der.SEQUENCE;
    String digest = other ? Algorithms.digest(id.getFirst()) : usual;
    Der hash = id.get(other ? 1 : 0).as(Der.OCTET_STRING);
    return Arrays.equals(MessageDigest.getInstance(digest).digest(certificate), hash.value());
  }

  /// Whether the key made the signature.
  boolean isSignedBy(PublicKey key) throws GeneralSecurityException {
    byte[] over = attributes.encoded();
    over[0] = Der.SET;
    Signature check = Signature.getInstance(algorithm);
    check.initVerify(key);
    check.update(over);
    return check.verify(signature.value());
  }

  private static Der value(Der attribute, byte[] name) throws DerException {
    List<Der> parts = attribute.as(Der.SEQUENCE).children(Der.OID, Der.SET);
    if (!parts.getFirst().is(name)) {
      throw new DerException();
    }
    return parts.get(1).only();
  }
}
