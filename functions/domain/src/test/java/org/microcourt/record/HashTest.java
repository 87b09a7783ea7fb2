package org.microcourt.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.microcourt.json.JsonException;

class HashTest {
  @Test
  void isTheSha256OfFips180() {
    assertThat(Hash.sha256("abc".getBytes(StandardCharsets.UTF_8)).hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Hash.sha256(bytes("a"), bytes("bc"))).isEqualTo(Hash.sha256(bytes("abc")));
  }

  @Test
  void chainsByHashingTheTwoValuesInTurn() {
    Hash leaf = Hash.sha256(bytes("leaf"));
    assertThat(Hash.ZERO.then(leaf)).isEqualTo(Hash.sha256(new byte[32], leaf.toBytes()));
  }

  @Test
  void readsItsHexAndNothingElse() {
    Hash hash = Hash.sha256(bytes("x"));
    assertThat(Hash.fromHex(hash.hex())).isEqualTo(hash).hasSameHashCodeAs(hash);
    assertThatThrownBy(() -> Hash.fromHex("00")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Hash.fromHex("zz".repeat(32))).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Hash.ofBytes(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsItsBytesToItself() {
    byte[] bytes = new byte[32];
    Hash hash = Hash.ofBytes(bytes);
    bytes[0] = 1;
    hash.toBytes()[1] = 1;
    assertThat(hash).isEqualTo(Hash.ZERO);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
