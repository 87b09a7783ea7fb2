package org.microcourt.platform.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microcourt.platform.Platform;
import org.microcourt.record.Hash;

/// Pages may call the buckets by these names only; nothing is called to sign for them.
class SignedAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "us-east-1, s3.us-east-1.amazonaws.com",
    "eu-central-1, s3.eu-central-1.amazonaws.com",
    "cn-north-1, s3.cn-north-1.amazonaws.com.cn"
  })
  void nameBucketAndRegion(String region, String host) {
    Platform platform =
        Platform.of(
            Map.of(
                "AWS_REGION", region,
                "AWS_ACCESS_KEY_ID", "id",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_LAMBDA_FUNCTION_NAME", "function",
                "UPLOADS_BUCKET", "sent",
                "CASE_FILES_BUCKET", "files"),
            Clock.systemUTC());

    SignedRequest put = platform.uploads().put("c1/u1", "image/jpeg", 5, Hash.ZERO);
    SignedRequest part = platform.uploads().part(new Multipart("c1/u1", "id"), 7, 5, Hash.ZERO);
    var link = platform.caseFiles().link("c1/a", "image/png", "a.png", Duration.ofMinutes(1));

    assertThat(put.url()).hasScheme("https").hasHost("sent." + host).hasPath("/c1/u1");
    assertThat(put.url().getQuery())
        .contains("X-Amz-SignedHeaders=content-length;content-type;host;x-amz-checksum-sha256")
        .contains("X-Amz-Credential=id/")
        .contains("/" + region + "/s3/aws4_request");
    assertThat(part.url()).hasHost("sent." + host).hasParameter("partNumber", "7");
    assertThat(link).hasScheme("https").hasHost("files." + host);
  }
}
