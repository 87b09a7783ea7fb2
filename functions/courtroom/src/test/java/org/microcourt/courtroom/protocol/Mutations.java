package org.microcourt.courtroom.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.microcourt.json.Json;

/// What a frame becomes when one thing in it is changed, at every place in turn.
final class Mutations {
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "\t\n",
          "\u3000",
          "\u00a0",
          "\u2028",
          "x",
          "null",
          "p0",
          "p1",
          "p01",
          "p9999999",
          "s0",
          "s2",
          "c0000000000000001",
          "everyone",
          "side:",
          "side:JUDGE",
          "side:THIRD_PARTY",
          "JUDGE",
          "judge",
          "WITNESS",
          "SPECIAL",
          "HEARING",
          "SYNCHRONOUS",
          "CLOSING",
          "SMALL_CLAIMS",
          "phone:1",
          "testPhone1:0",
          "testPhone1:01",
          "testPhone1:9999999999999999",
          "2026-02-30T00:00:00Z",
          "2026-11-24T24:00:00Z",
          "2026-11-24T23:59:60Z",
          "2026-11-24T06:00:00+08:00",
          "2026-11-24T06:00Z",
          "2026-11-24 06:00:00Z",
          "2026-11-24T06:00:00.Z",
          "2026-11-24T06:00:00.123456789Z",
          "+12026-11-24T06:00:00Z",
          "x".repeat(64),
          "x".repeat(65),
          "字".repeat(100),
          "字".repeat(101),
          "字".repeat(200),
          "字".repeat(201),
          "字".repeat(1_000),
          "字".repeat(1_001),
          "字".repeat(6_666),
          "字".repeat(6_667),
          "x".repeat(8_000),
          "x".repeat(8_001),
          "\u0001".repeat(10),
          "\"".repeat(8_000),
          "𠮷".repeat(50),
          "𠮷".repeat(51),
          "𠮷".repeat(500),
          "𠮷".repeat(501),
          "𠮷".repeat(4_000),
          "𠮷".repeat(4_001));

  /// Within a long: the validator cannot compare what lies beyond.
  private static final List<Double> NUMBERS =
      List.of(
          0d,
          -0d,
          1d,
          -1d,
          1.5,
          2d,
          200d,
          201d,
          999_999_999_999d,
          1e12,
          9.1e15,
          9e18,
          -9e18,
          1e-300);

  private Mutations() {}

  /// All of a frame.
  static Stream<Json> of(Json value) {
    Stream<Json> here = Stream.concat(others(value), changed(value));
    return switch (value) {
      case Json.Obj object ->
          Stream.concat(
              here,
              object.members().entrySet().stream()
                  .flatMap(member ->
                      of(member.getValue()).map(v -> (Json) object.with(member.getKey(), v))));
      case Json.Arr array -> Stream.concat(here, inside(array));
      default -> here;
    };
  }

  private static Stream<Json> inside(Json.Arr array) {
    List<Json> mutated = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      int at = i;
      of(array.items().get(i))
          .forEach(item -> {
            List<Json> items = new ArrayList<>(array.items());
            items.set(at, item);
            mutated.add(new Json.Arr(items));
          });
    }
    return mutated.stream();
  }

  /// Values of every type in its place.
  private static Stream<Json> others(Json value) {
    Stream<Json> plain =
        Stream.of(
            Json.Null.NULL,
            new Json.Bool(true),
            new Json.Bool(false),
            Json.obj(),
            Json.obj("x", 1),
            Json.arr(List.of()),
            Json.arr(List.of("p1", "p2")),
            Json.arr(List.of(1)));
    return Stream.of(plain, WORDS.stream().map(Json::of), NUMBERS.stream().map(Json::of))
        .flatMap(each -> each);
  }

  /// The value itself, a little different.
  private static Stream<Json> changed(Json value) {
    return switch (value) {
      case Json.Obj object -> changed(object);
      case Json.Str(String text) ->
          Stream.<UnaryOperator<String>>of(
                  t -> t + "\n",
                  t -> t + "\u0000",
                  t -> "\u007f" + t,
                  t -> t + "\u0085",
                  t -> t + "\r",
                  t -> " " + t,
                  t -> t + " ",
                  t -> t.toUpperCase(Locale.ROOT),
                  t -> t.toLowerCase(Locale.ROOT),
                  t -> t + t)
              .map(change -> Json.of(change.apply(text)));
      case Json.Num(double number) -> Stream.of(Json.of(number + 1), Json.of(number + 0.5));
      case Json.Arr array -> changed(array);
      case Json.Bool _, Json.Null _ -> Stream.empty();
    };
  }

  private static Stream<Json> changed(Json.Obj object) {
    Stream<Json> without = object.members().keySet().stream().map(name -> object.without(name));
    Stream<Json> with =
        Stream.of("extra", "", "courtroom", "body", "session", "text", "quote", "mentions", "title")
            .filter(name -> !object.members().containsKey(name))
            .flatMap(name -> Stream.of("s1", "cabcdefghijklmno").map(v -> object.with(name, v)));
    Stream<Json> renamed =
        object.members().entrySet().stream()
            .map(member -> {
              Map<String, Json> members = new LinkedHashMap<>(object.members());
              members.remove(member.getKey());
              members.put(member.getKey() + " ", member.getValue());
              return new Json.Obj(members);
            });
    return Stream.of(without, with, renamed).flatMap(each -> each);
  }

  private static Stream<Json> changed(Json.Arr array) {
    List<Json> twice = new ArrayList<>(array.items());
    twice.addAll(array.items());
    List<Json> many = new ArrayList<>();
    for (int i = 1; i <= 50; i++) {
      many.add(Json.of("p" + i));
    }
    List<Json> tooMany = new ArrayList<>(many);
    tooMany.add(Json.of("p51"));
    List<Json> withNull = new ArrayList<>(array.items());
    withNull.add(Json.Null.NULL);
    return Stream.of(twice, many, tooMany, withNull).map(Json.Arr::new);
  }
}
