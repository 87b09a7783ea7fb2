package org.microcourt.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;

/// How a deployed stack serves the client's pages: as the local court does, under TLS.
class ClientPagesTest {
  private static final String SOCKET = "wss://courtapi.execute-api.us-east-1.amazonaws.com";
  private static final String OBJECTS =
      "https://microcourt-uploadsbucket.s3.us-east-1.amazonaws.com"
          + " https://microcourt-casefilesbucket.s3.us-east-1.amazonaws.com"
          + " https://microcourt-copiesbucket.s3.us-east-1.amazonaws.com";

  @Test
  void sendsTheHeadersThatTheClientAsksForAndTlsFromNowOn() throws IOException {
    Stack stack = CourtTemplate.load("us-east-1", Map.of("OidcIssuer", "https://id.example.org/a"));
    Map<String, String> wanted =
        wanted(value ->
            value
                .replace("{socket}", SOCKET)
                .replace("{issuer}", "https://id.example.org ")
                .replace("{objects}", OBJECTS));
    wanted.put("Strict-Transport-Security", "max-age=31536000");

    assertThat(sent(stack)).isEqualTo(wanted);
  }

  @Test
  void letsPagesAskTheIssuerAlsoWhereItGivesOutTokens() {
    Stack stack =
        CourtTemplate.load(
            "us-east-1", Map.of("OidcOrigins", "https://tokens.example.org https://b.example.org"));

    assertThat(sent(stack).get("Content-Security-Policy"))
        .contains(
            SOCKET
                + " https://issuer.example.org https://tokens.example.org https://b.example.org ");
  }

  @Test
  void letsOnlyItsOwnDistributionReadThePages() {
    Stack stack = CourtTemplate.load("us-east-1");
    Json.Obj allowed =
        properties(stack, "ClientBucketPolicy")
            .requireObject("PolicyDocument")
            .objects("Statement")
            .get(1);

    assertThat(allowed.requireObject("Principal"))
        .isEqualTo(Json.obj("Service", "cloudfront.amazonaws.com"));
    assertThat(allowed.requireString("Action")).isEqualTo("s3:GetObject");
    assertThat(allowed.requireObject("Condition").text())
        .contains("arn:aws:cloudfront::111122223333:distribution/microcourt-ClientDistribution");
  }

  @Test
  void takesTheHostNameOfTheOriginWithItsCertificate() {
    String certificate = "arn:aws:acm:us-east-1:111122223333:certificate/1";
    Json.Obj own = distribution(Map.of("ClientCertificate", certificate));

    assertThat(own.strings("Aliases")).containsExactly("court.example.org");
    assertThat(own.requireObject("ViewerCertificate").requireString("AcmCertificateArn"))
        .isEqualTo(certificate);
    assertThat(distribution(Map.of()).get("Aliases")).isEmpty();
  }

  @Test
  void servesNoPagesInChinaNorWhenToldNotTo() {
    assertThat(CourtTemplate.load("cn-north-1").ids("AWS::CloudFront::Distribution")).isEmpty();
    assertThat(CourtTemplate.load("cn-north-1").ids("AWS::S3::Bucket"))
        .doesNotContain("ClientBucket");
    assertThat(
            CourtTemplate.load("us-east-1", Map.of("ClientPages", "off"))
                .ids("AWS::CloudFront::Distribution"))
        .isEmpty();
  }

  private static Json.Obj distribution(Map<String, String> parameters) {
    return properties(CourtTemplate.load("us-east-1", parameters), "ClientDistribution")
        .requireObject("DistributionConfig");
  }

  private static Map<String, String> wanted(UnaryOperator<String> resolved) throws IOException {
    Map<String, String> wanted = new HashMap<>();
    Json.parseObject(
            Files.readString(
                CourtTemplate.home().resolve("web/src/main/resources/web/headers.json")))
        .members()
        .forEach(
            (name, value) -> wanted.put(name, resolved.apply(Values.text(value, "headers.json"))));
    return wanted;
  }

  /// Every header that the distribution's policy adds, by name; each must override the origin's.
  private static Map<String, String> sent(Stack stack) {
    assertThat(
            properties(stack, "ClientDistribution")
                .requireObject("DistributionConfig")
                .requireObject("DefaultCacheBehavior")
                .requireString("ResponseHeadersPolicyId"))
        .isEqualTo("microcourt-ClientHeaders");
    Json.Obj policy =
        properties(stack, "ClientHeaders").requireObject("ResponseHeadersPolicyConfig");
    Map<String, String> sent = new HashMap<>();
    policy
        .requireObject("SecurityHeadersConfig")
        .members()
        .forEach((kind, json) -> {
          Json.Obj header = (Json.Obj) json;
          assertThat(header.bool("Override", false)).as(kind).isTrue();
          switch (kind) {
            case "ContentSecurityPolicy", "ReferrerPolicy" ->
                sent.put(hyphenated(kind), header.requireString(kind));
            case "ContentTypeOptions" -> sent.put("X-Content-Type-Options", "nosniff");
            case "FrameOptions" -> sent.put("X-Frame-Options", header.requireString("FrameOption"));
            default ->
                sent.put(
                    hyphenated(kind), "max-age=" + header.requireLong("AccessControlMaxAgeSec"));
          }
        });
    for (Json.Obj header : policy.requireObject("CustomHeadersConfig").objects("Items")) {
      assertThat(header.bool("Override", false)).isTrue();
      sent.put(header.requireString("Header"), header.requireString("Value"));
    }
    return sent;
  }

  private static String hyphenated(String words) {
    return words.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
  }

  private static Json.Obj properties(Stack stack, String id) {
    return stack.properties(id).orElseThrow();
  }
}
