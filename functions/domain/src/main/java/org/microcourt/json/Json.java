package org.microcourt.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON value. Immutable; members of an object keep the order in which they were given.
public sealed interface Json {
  /// The nesting that `parse(String)` accepts.
  int MAX_DEPTH = 32;

  /// An object.
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /// The member, if it is there and not `null`.
    public Optional<Json> get(String key) {
      Json value = members.get(key);
      return value == null || value instanceof Null ? Optional.empty() : Optional.of(value);
    }

    /// The string member; refused when it is something else.
    public Optional<String> string(String key) {
      return get(key).map(value -> as(Str.class, value, key, "a string").value());
    }

    /// The string member, which must be there.
    public String requireString(String key) {
      return string(key).orElseThrow(() -> new JsonException(key, "missing"));
    }

    /// The whole-number member; refused when it is something else.
    public Optional<Long> integer(String key) {
      return get(key).map(value -> as(Num.class, value, key, "a whole number").asLong(key));
    }

    /// The whole-number member, which must be there.
    public long requireLong(String key) {
      return integer(key).orElseThrow(() -> new JsonException(key, "missing"));
    }

    /// The object member; refused when it is something else.
    public Optional<Obj> object(String key) {
      return get(key).map(value -> as(Obj.class, value, key, "an object"));
    }

    /// The object member, which must be there.
    public Obj requireObject(String key) {
      return object(key).orElseThrow(() -> new JsonException(key, "missing"));
    }

    /// The items of the array member; none when it is missing.
    public List<Json> array(String key) {
      return get(key).map(value -> as(Arr.class, value, key, "an array").items()).orElse(List.of());
    }

    /// The strings of the array member; none when it is missing.
    public List<String> strings(String key) {
      return array(key).stream()
          .map(i -> as(Str.class, i, key, "a list of strings").value())
          .toList();
    }

    /// The objects of the array member; none when it is missing.
    public List<Obj> objects(String key) {
      return array(key).stream()
          .map(item -> as(Obj.class, item, key, "a list of objects"))
          .toList();
    }

    /// The truth value, or `otherwise` when it is missing.
    public boolean bool(String key, boolean otherwise) {
      return get(key)
          .map(value -> as(Bool.class, value, key, "true or false").value())
          .orElse(otherwise);
    }

    /// This object with one member set or replaced; without it if the value is an empty optional.
    public Obj with(String key, Object value) {
      if (value instanceof Optional<?> optional && optional.isEmpty()) {
        return without(key);
      }
      Map<String, Json> copy = new LinkedHashMap<>(members);
      copy.put(key, of(value));
      return new Obj(copy);
    }

    /// This object and the members of another, whose values win.
    public Obj and(Obj other) {
      Map<String, Json> copy = new LinkedHashMap<>(members);
      copy.putAll(other.members);
      return new Obj(copy);
    }

    /// This object without the named members.
    public Obj without(String... keys) {
      Map<String, Json> copy = new LinkedHashMap<>(members);
      for (String key : keys) {
        copy.remove(key);
      }
      return new Obj(copy);
    }

    private static <T extends Json> T as(Class<T> type, Json value, String key, String wanted) {
      if (type.isInstance(value)) {
        return type.cast(value);
      }
      throw new JsonException(key, "must be " + wanted);
    }
  }

  /// An array.
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /// A string.
  record Str(String value) implements Json {}

  /// A number, as a double of IEEE 754 like RFC 8785 wants it.
  record Num(double value) implements Json {
    /// The value as a whole number within 2^53; `key` names it in the refusal.
    public long asLong(String key) {
      if (value != Math.rint(value) || Math.abs(value) > 9007199254740991d) {
        throw new JsonException(key, "must be a whole number");
      }
      return (long) value;
    }
  }

  /// A truth value.
  record Bool(boolean value) implements Json {}

  /// `null`.
  enum Null implements Json {
    NULL
  }

  /// The empty object.
  static Obj obj() {
    return new Obj(Map.of());
  }

  /// An object of keys and values in turn; members whose value is `null` are left out.
  static Obj obj(@Nullable Object... keysAndValues) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      if (value != null && !(value instanceof Optional<?> o && o.isEmpty())) {
        members.put(String.valueOf(keysAndValues[i]), of(value));
      }
    }
    return new Obj(members);
  }

  /// An array of the values.
  static Arr arr(Collection<?> values) {
    List<Json> items = new ArrayList<>(values.size());
    values.forEach(value -> items.add(of(value)));
    return new Arr(items);
  }

  /// The JSON of a string, number, truth value, instant, enum, collection, map or present optional.
  static Json of(Object value) {
    return switch (value) {
      case Json json -> json;
      case String text -> new Str(text);
      case Number number -> new Num(number.doubleValue());
      case Boolean bool -> new Bool(bool);
      case Instant instant -> new Str(Instants.text(instant));
      case Enum<?> constant -> new Str(constant.name());
      case Optional<?> optional -> optional.<Json>map(Json::of).orElse(Null.NULL);
      case Collection<?> items -> arr(items);
      case Map<?, ?> map -> {
        Map<String, Json> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put(String.valueOf(key), of(member)));
        yield new Obj(members);
      }
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    };
  }

  /// Parses one value; anything but strict JSON of at most `MAX_DEPTH` levels is refused.
  static Json parse(String text) {
    return parse(text, MAX_DEPTH);
  }

  /// Parses one value of at most `maxDepth` levels.
  static Json parse(String text, int maxDepth) {
    return new JsonParser(text, maxDepth).parse();
  }

  /// Parses text that must be an object.
  static Obj parseObject(String text) {
    if (parse(text) instanceof Obj object) {
      return object;
    }
    throw new JsonException("@0", "must be an object");
  }

  /// The compact text, members in their order.
  default String text() {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out, false).write(this);
    return out.toString();
  }

  /// The canonical text of RFC 8785.
  default String canonical() {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out, true).write(this);
    return out.toString();
  }

  /// The canonical text in UTF-8.
  default byte[] canonicalBytes() {
    return canonical().getBytes(StandardCharsets.UTF_8);
  }
}
