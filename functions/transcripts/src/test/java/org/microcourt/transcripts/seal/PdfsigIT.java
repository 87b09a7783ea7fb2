package org.microcourt.transcripts.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.record.Entry;
import org.microcourt.transcripts.fixture.Authority;
import org.microcourt.transcripts.fixture.KeySeal;
import org.microcourt.transcripts.fixture.SealedTranscripts;

/// `pdfsig` of poppler-utils looks at a sealed transcript; where the tool is not installed there is
/// nothing to be tried. It takes its roots from an NSS data base, which `certutil` makes.
class PdfsigIT {
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Authority ROOT = Authority.root("Test Root", FROM);
  private static final List<Entry> RECORD = SealedTranscripts.confirmed().entries();

  @TempDir private Path folder;

  @Test
  void findsTheSealValid() throws Exception {
    Assumptions.assumeTrue(there("pdfsig"), "pdfsig is not installed");
    assertThat(pdfsig(sealed()))
        .contains("Signature Validation: Signature is Valid", "Total document signed")
        .contains("ETSI.CAdES.detached");
  }

  @Test
  void trustsItUnderTheRootThatItIsGiven() throws Exception {
    Assumptions.assumeTrue(there("pdfsig") && there("certutil"), "no pdfsig, or no certutil");
    Path roots = Files.createDirectory(folder.resolve("roots"));
    Path root = folder.resolve("root.pem");
    Files.writeString(root, pem(ROOT));
    run("certutil", "-N", "--empty-password", "-d", "sql:" + roots);
    run(
        "certutil",
        "-A",
        "-n",
        "root",
        "-t",
        "CT,C,C",
        "-i",
        root.toString(),
        "-d",
        "sql:" + roots);
    assertThat(pdfsig(sealed(), "-nssdir", "sql:" + roots)).contains("Certificate is Trusted");
  }

  @Test
  void findsAChangedBit() throws Exception {
    Assumptions.assumeTrue(there("pdfsig"), "pdfsig is not installed");
    byte[] changed = sealed();
    changed[SealedTranscripts.draft(RECORD).length / 2] ^= 1;
    assertThat(pdfsig(changed)).doesNotContain("Signature is Valid");
  }

  private static byte[] sealed() {
    return SealedTranscripts.sealed(RECORD, KeySeal.elliptic(ROOT, FROM), TimeStamps.NONE);
  }

  private String pdfsig(byte[] pdf, String... more) throws Exception {
    Path file = Files.write(folder.resolve("sealed.pdf"), pdf);
    String[] command = new String[more.length + 2];
    command[0] = "pdfsig";
    System.arraycopy(more, 0, command, 1, more.length);
    command[command.length - 1] = file.toString();
    return run(command);
  }

  private static boolean there(String tool) {
    try {
      run(tool, "-v");
      return true;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static String pem(Authority root) throws CertificateEncodingException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(root.certificate().getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
