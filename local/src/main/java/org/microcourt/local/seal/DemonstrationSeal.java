package org.microcourt.local.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The local court's key, its certificate, and the root that issued it. Kept in a file when there
/// is a folder for it; the root's own key is forgotten as soon as it has issued.
///
/// @param chain the key's certificate, then the root's
public record DemonstrationSeal(PrivateKey key, List<X509Certificate> chain) {
  private static final String ALIAS = "seal";
  private static final char[] PASSWORD = "microcourt".toCharArray();

  public DemonstrationSeal {
    chain = List.copyOf(chain);
  }

  /// Reads the seal from the folder when it is there, else makes one.
  ///
  /// @param rootAddress where the root's certificate can be had, which the certificate says
  public static DemonstrationSeal of(Optional<Path> folder, String rootAddress) {
    Optional<Path> file = folder.map(f -> f.resolve("seal.p12"));
    return file.filter(Files::exists)
        .map(DemonstrationSeal::read)
        .orElseGet(() -> {
          DemonstrationSeal made = Issuing.seal(rootAddress);
          file.ifPresent(made::write);
          return made;
        });
  }

  /// All certificates, the key's own first.
  public String pem() {
    return chain.stream().map(DemonstrationSeal::pem).collect(Collectors.joining());
  }

  /// The root's certificate.
  public String rootPem() {
    return pem(chain.getLast());
  }

  private static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate has no encoding", e);
    }
  }

  private static DemonstrationSeal read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      if (!(store.getKey(ALIAS, PASSWORD) instanceof PrivateKey key)) {
        throw new IllegalStateException("the seal's file has no key: " + file);
      }
      return new DemonstrationSeal(
          key,
          Arrays.stream(store.getCertificateChain(ALIAS))
              .map(X509Certificate.class::cast)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the seal cannot be read: " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the seal is damaged: " + file, e);
    }
  }

  private void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, PASSWORD);
      store.setKeyEntry(ALIAS, key, PASSWORD, chain.toArray(Certificate[]::new));
      try (OutputStream out = Files.newOutputStream(fresh)) {
        store.store(out, PASSWORD);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the seal cannot be kept: " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the seal cannot be kept: " + file, e);
    }
  }
}
