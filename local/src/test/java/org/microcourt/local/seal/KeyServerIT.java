package org.microcourt.local.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.microcourt.platform.seal.Certificates;
import org.microcourt.platform.seal.KmsSeal;
import org.microcourt.platform.seal.SealException;
import org.microcourt.record.Hash;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

class KeyServerIT {
  private static final Hash DIGEST = Hash.sha256(new byte[] {1, 2, 3});
  private static final String ROOT = "http://127.0.0.1:8080/seal/root.pem";
  private static final DemonstrationSeal SEAL = DemonstrationSeal.of(Optional.empty(), ROOT);

  @TempDir private Path folder;
  private final KeyServer server = new KeyServer(SEAL, "key-1");
  private final KmsClient client =
      KmsClient.builder()
          .endpointOverride(server.address())
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
          .httpClient(Apache5HttpClient.create())
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void signsForTheSealOfTheHouse() {
    KmsSeal seal = new KmsSeal(client, "key-1", Certificates.parse(SEAL.pem()));
    assertThat(seal.sign(DIGEST)).hasSizeBetween(60, 72);
    assertThat(seal.chain()).isEqualTo(SEAL.chain());
  }

  @Test
  void sealsNothingUnderAnotherKeysCertificate() {
    DemonstrationSeal other = DemonstrationSeal.of(Optional.empty(), ROOT);
    KmsSeal seal = new KmsSeal(client, "key-1", Certificates.parse(other.pem()));
    assertThatThrownBy(() -> seal.sign(DIGEST))
        .isInstanceOf(SealException.class)
        .hasMessageContaining("not the one of the certificate");
  }

  @Test
  void knowsNoOtherKey() {
    KmsSeal seal = new KmsSeal(client, "key-2", Certificates.parse(SEAL.pem()));
    assertThatThrownBy(() -> seal.sign(DIGEST)).isInstanceOf(SealException.class);
  }

  @Test
  void keepsKeyAndRootOverARestart() {
    DemonstrationSeal made = DemonstrationSeal.of(Optional.of(folder), ROOT);
    DemonstrationSeal kept = DemonstrationSeal.of(Optional.of(folder), "http://elsewhere");
    assertThat(kept.chain()).isEqualTo(made.chain());
    assertThat(kept.key()).isEqualTo(made.key());
    assertThat(kept.rootPem()).isNotEqualTo(SEAL.rootPem()).startsWith("-----BEGIN CERTIFICATE");
  }

  @Test
  void saysThatItIsForDemonstration() {
    assertThat(SEAL.chain().getFirst().getSubjectX500Principal().getName()).contains("仅供演示");
  }

  @Test
  void asksForACertificateOfTheKeyItself() throws Exception {
    String pem = CertificateRequest.pem(client, "key-1", "CN=某某人民法院电子签章,C=CN");
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    PKCS10CertificationRequest request =
        new PKCS10CertificationRequest(Base64.getDecoder().decode(body));
    assertThat(
            request.isSignatureValid(
                new JcaContentVerifierProviderBuilder()
                    .build(SEAL.chain().getFirst().getPublicKey())))
        .isTrue();
    assertThat(request.getSubject().toString()).contains("某某人民法院电子签章");
  }
}
