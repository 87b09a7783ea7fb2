package org.microcourt.platform.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.microcourt.json.Json;

class IceServersTest {
  private static final Instant NOON = Instant.ofEpochSecond(1_800_000_000L);
  private static final Optional<String> SECRET = Optional.of("north");

  /// The credential was computed with `openssl dgst -sha1 -hmac north -binary | base64`.
  @Test
  void givesCredentialsThatTurnServersCompute() {
    IceServers servers =
        IceServers.of(
            Optional.of("stun:turn.example.cn, turn:turn.example.cn:3478?transport=udp"), SECRET);

    Json.Obj given = servers.of("c1.p2", NOON);

    assertThat(given.objects("iceServers"))
        .containsExactly(
            Json.obj("urls", List.of("stun:turn.example.cn")),
            Json.obj(
                "urls", List.of("turn:turn.example.cn:3478?transport=udp"),
                "username", "1800014400:c1.p2",
                "credential", "FiOKTN2encb/wVuf3fe2NQaxpKc="));
    assertThat(given.requireString("expires")).isEqualTo("2027-01-15T12:00:00.000Z");
  }

  @Test
  void givesNoneWhereThereAreNone() {
    Json.Obj given = IceServers.of(Optional.empty(), Optional.empty()).of("c1.p2", NOON);
    assertThat(given.objects("iceServers")).isEmpty();
  }

  @Test
  void failsAtTheStartWithoutASecretOrAnAddress() {
    assertThatThrownBy(() -> IceServers.of(Optional.of("turn:turn.example.cn"), Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("TURN_SECRET");
    assertThatThrownBy(() -> IceServers.of(Optional.of("https://turn.example.cn"), SECRET))
        .isInstanceOf(IllegalStateException.class);
  }
}
