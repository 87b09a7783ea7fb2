package org.microcourt.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Objects by their type, each made at most once.
final class StableValues {
  private final Map<Class<?>, Object> values = new HashMap<>();

  synchronized <T> T get(Class<T> type, Supplier<? extends T> maker) {
    Object value = values.get(type);
    if (value == null) {
      value = maker.get();
      values.put(type, value);
    }
    return type.cast(value);
  }
}
