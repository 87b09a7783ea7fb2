package org.microcourt.local.states;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// The functions that Step Functions adds to JSONata, and time by the court's clock.
final class QueryFunctions {
  private QueryFunctions() {}

  static void bind(Jsonata.Frame frame, Clock clock) {
    define(frame, "parse", arguments -> parse(text(arguments, 0)));
    define(frame, "hash", arguments -> hash(text(arguments, 0), text(arguments, 1)));
    define(frame, "uuid", _ -> UUID.randomUUID().toString());
    define(frame, "partition", arguments -> partition(list(arguments), whole(arguments, 1)));
    define(frame, "range", QueryFunctions::range);
    define(frame, "random", QueryFunctions::random);
    define(frame, "millis", _ -> clock.millis());
    define(frame, "now", arguments -> now(arguments, clock));
    define(
        frame,
        "eval",
        _ -> {
          throw new JException("$eval is not supported", -1);
        });
  }

  private interface Body {
    @Nullable Object call(List<?> arguments);
  }

  private static void define(Jsonata.Frame frame, String name, Body body) {
    frame.bind(name, new Jsonata.JFunction((_, arguments) -> body.call(arguments), null));
  }

  private static @Nullable Object parse(String text) {
    try {
      return Queries.plain(Json.parse(text));
    } catch (JsonException e) {
      throw new JException("$parse: " + e.getMessage(), -1);
    }
  }

  private static String hash(String text, String algorithm) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new JException("$hash: there is no algorithm " + algorithm, -1);
    }
  }

  private static Object partition(List<?> items, long size) {
    if (size < 1) {
      throw new JException("$partition: the size must be positive", -1);
    }
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < items.size(); i += (int) size) {
      parts.add(new ArrayList<>(items.subList(i, (int) Math.min(items.size(), i + size))));
    }
    return parts;
  }

  private static Object range(List<?> arguments) {
    long first = whole(arguments, 0);
    long last = whole(arguments, 1);
    long step = whole(arguments, 2);
    if (step == 0 || (last - first) / step >= 1000) {
      throw new JException("$range: a step, and at most 1000 items", -1);
    }
    List<Object> items = new ArrayList<>();
    for (long i = first; step > 0 ? i <= last : i >= last; i += step) {
      items.add(i);
    }
    return items;
  }

  private static Object random(List<?> arguments) {
    return arguments.isEmpty() ? Math.random() : new Random(whole(arguments, 0)).nextDouble();
  }

  private static Object now(List<?> arguments, Clock clock) {
    String picture = arguments.isEmpty() ? null : text(arguments, 0);
    String zone = arguments.size() < 2 ? null : text(arguments, 1);
    return Functions.dateTimeFromMillis(clock.millis(), picture, zone);
  }

  private static String text(List<?> arguments, int at) {
    if (arguments.size() > at && arguments.get(at) instanceof String text) {
      return text;
    }
    throw new JException("argument " + (at + 1) + " must be a string", -1);
  }

  private static long whole(List<?> arguments, int at) {
    if (arguments.size() > at && arguments.get(at) instanceof Number number) {
      return number.longValue();
    }
    throw new JException("argument " + (at + 1) + " must be a number", -1);
  }

  private static List<?> list(List<?> arguments) {
    if (!arguments.isEmpty() && arguments.getFirst() instanceof List<?> list) {
      return list;
    }
    throw new JException("argument 1 must be an array", -1);
  }
}
