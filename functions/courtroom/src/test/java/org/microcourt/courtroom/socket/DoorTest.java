package org.microcourt.courtroom.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;
import org.microcourt.platform.identity.Identity;
import org.microcourt.platform.identity.TokenVerifier;
import org.microcourt.platform.identity.Verification;
import org.microcourt.platform.log.Log;

class DoorTest {
  private static final Instant NOON = Instant.parse("2026-11-24T06:00:00Z");
  private static final Identity JUDGE =
      new Identity("judge-zhou", "周法官", NOON.minusSeconds(60), "2", true, NOON.plusSeconds(3600));

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Log log =
      new Log(
          "authorizer",
          Clock.fixed(NOON, ZoneOffset.UTC),
          new PrintStream(logged, true, StandardCharsets.UTF_8));
  private final List<String> asked = new ArrayList<>();

  @Test
  void letsAVerifiedPersonInToTheWholeStageAndSaysWhoItIs() throws IOException {
    Json.Obj answer = door(new Verification.Verified(JUDGE)).admit(event()).json();

    assertThat(answer)
        .isEqualTo(
            Json.parse(
                """
                {"principalId": "judge-zhou",
                 "policyDocument": {"Version": "2012-10-17", "Statement": [
                   {"Action": "execute-api:Invoke", "Effect": "Allow",
                    "Resource":
                      "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/court/*"}]},
                 "context": {"person": "judge-zhou", "name": "周法官", "authTime": "1795499940",
                   "level": "2", "staff": "true", "exp": "1795503600"}}
                """));
    assertThat(asked).hasSize(1).allSatisfy(token -> assertThat(token).startsWith("eyJ"));
  }

  @Test
  void answers401WithoutAValidToken() {
    Door door = door(new Verification.Rejected(Verification.Reason.EXPIRED));

    assertThatThrownBy(() -> door.admit(event()))
        .isInstanceOf(Unauthorized.class)
        .hasMessage("Unauthorized");
    assertThat(logged.toString(StandardCharsets.UTF_8)).contains("EXPIRED").doesNotContain("eyJ");
  }

  @Test
  void answers401WithoutAnyToken() {
    Door door = door(new Verification.Verified(JUDGE));

    for (String offered : List.of("microcourt.v1", "microcourt.v1,", "")) {
      assertThatThrownBy(() -> door.admit(offering(offered))).isInstanceOf(Unauthorized.class);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void answers403ToAPersonWhoseClientSpeaksAnotherProtocol() throws IOException {
    Json.Obj answer =
        door(new Verification.Verified(JUDGE)).admit(offering("microcourt.v2, token")).json();

    assertThat(
            answer
                .requireObject("policyDocument")
                .objects("Statement")
                .getFirst()
                .requireString("Effect"))
        .isEqualTo("Deny");
  }

  @Test
  void failsWhenTheIssuerCannotBeReached() {
    Door door = door(new Verification.Unavailable(new IOException("down")));

    assertThatThrownBy(() -> door.admit(event())).isInstanceOf(IllegalStateException.class);
    assertThat(logged.toString(StandardCharsets.UTF_8)).contains("\"IssuerUnavailable\":1");
  }

  private Door door(Verification outcome) {
    TokenVerifier tokens =
        token -> {
          asked.add(token);
          return outcome;
        };
    return new Door(tokens, log);
  }

  private static InputStream event() throws IOException {
    return Files.newInputStream(Path.of("../../events/authorizer.json"));
  }

  private static InputStream offering(String protocols) {
    String text =
        Json.obj(
                "methodArn",
                "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/court/$connect",
                "headers",
                Json.obj("sec-websocket-protocol", protocols))
            .text();
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
