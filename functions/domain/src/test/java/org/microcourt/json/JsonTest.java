package org.microcourt.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  /// RFC 8785, appendix B.
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void printsNumbersAsEcmascriptDoes(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(new Json.Num(value).canonical()).isEqualTo(text);
  }

  /// RFC 8785, section 3.2.3: by UTF-16 units, so that an emoji stands before U+FB33.
  @Test
  void ordersMembersByTheirUtf16Units() {
    String unordered =
        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";
    assertThat(Json.parse(unordered).canonical())
        .isEqualTo(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
  }

  @Test
  void escapesOnlyWhatMustBe() {
    assertThat(Json.of("€$\u000f\nA'B\"\\\"/").canonical())
        .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\"/\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "01",
        "1.",
        ".5",
        "+1",
        "1e",
        "1e999",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":1,\"a\":2}",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\t\"",
        "\"\\x\"",
        "\"a",
        "1 2",
        "[",
        "{\"a\"",
        "\"\\u12g4\"",
        "NaN",
        "'a'",
        "\ufeff1",
        "--1",
        "[1 2]"
      })
  void refusesWhatIsNoStrictJson(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThat(Json.parse("[".repeat(32) + "]".repeat(32))).isInstanceOf(Json.Arr.class);
    assertThatThrownBy(() -> Json.parse("[".repeat(10_000))).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.parse("{\"a\":".repeat(10_000)))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void namesTheMemberThatIsWrong() {
    Json.Obj frame = Json.parseObject("{\"n\":1.5,\"s\":3,\"z\":null}");
    assertThatThrownBy(() -> frame.requireLong("n")).hasMessageContaining("(n)");
    assertThatThrownBy(() -> frame.requireString("s")).hasMessageContaining("(s)");
    assertThatThrownBy(() -> frame.requireString("z")).hasMessageContaining("missing");
  }

  @Property(tries = 500)
  void readsBackWhatItWrites(@ForAll("values") Json value) {
    assertThat(Json.parse(value.text())).isEqualTo(value);
    assertThat(Json.parse(value.canonical()).canonical()).isEqualTo(value.canonical());
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefusedButNeverFails(@ForAll String text) {
    try {
      Json.parse(text);
    } catch (JsonException refusal) {
      assertThat(refusal.where()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<Json> values() {
    return Arbitraries.lazyOf(
        () ->
            Arbitraries.doubles()
                .filter(d -> !Double.isNaN(d) && !Double.isInfinite(d))
                .map(d -> new Json.Num(d == 0 ? 0 : d)),
        () -> texts().map(Json.Str::new),
        () -> Arbitraries.of(new Json.Bool(true), new Json.Bool(false), Json.Null.NULL),
        () -> values().list().ofMaxSize(3).map(Json::arr),
        () ->
            Arbitraries.maps(texts(), values())
                .ofMaxSize(3)
                .map(m -> new Json.Obj(new HashMap<>(m))));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of("", "原告", "𠮷\u0000", "\"\\\n", "👍🏽", "الدعوى", "a");
  }

  @Test
  void leavesOutWhatIsNotThere() {
    Map<String, Json> members = Json.obj("a", 1, "b", Optional.empty()).members();
    assertThat(members).containsOnlyKeys("a");
    Json.Obj more = Json.obj("a", 1).with("b", Optional.empty()).with("c", Optional.of(2));
    assertThat(more.members()).containsOnlyKeys("a", "c");
    assertThat(more.with("a", Optional.empty()).members()).containsOnlyKeys("c");
  }
}
