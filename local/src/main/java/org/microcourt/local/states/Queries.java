package org.microcourt.local.states;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.microcourt.json.Json;

/// Evaluates the JSONata in `{% %}`. What it cannot evaluate, or evaluates to nothing, is
/// `States.QueryEvaluationError`.
final class Queries {
  private static final long MOST_MILLIS = 5000;
  private static final int MOST_DEPTH = 500;

  private final Clock clock;

  Queries(Clock clock) {
    this.clock = clock;
  }

  /// What an expression can see: `$states` and the variables.
  record View(Json.Obj states, Map<String, Json> variables) {
    /// The same with one more member of `$states`.
    View with(String member, Json value) {
      return new View(states.with(member, value), variables);
    }
  }

  /// The value with all JSONata in it evaluated; `field` names the place in errors.
  Json evaluate(Json json, View view, String field) {
    return switch (json) {
      case Json.Obj object -> {
        Map<String, Json> members = new LinkedHashMap<>();
        object
            .members()
            .forEach((key, member) -> members.put(key, evaluate(member, view, field + "/" + key)));
        yield new Json.Obj(members);
      }
      case Json.Arr(List<Json> items) -> {
        List<Json> evaluated = new ArrayList<>();
        items.forEach(item -> evaluated.add(evaluate(item, view, field)));
        yield new Json.Arr(evaluated);
      }
      case Json.Str(String text) when isQuery(text) ->
          query(text.substring(2, text.length() - 2).strip(), view, field);
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> json;
    };
  }

  private static boolean isQuery(String text) {
    return text.length() >= 4 && text.startsWith("{%") && text.endsWith("%}");
  }

  private Json query(String expression, View view, String field) {
    Object result;
    try {
      Jsonata jsonata = Jsonata.jsonata(expression);
      jsonata.setOutputConvertNulls(false);
      jsonata.setValidateInput(false);
      Jsonata.Frame frame = jsonata.createFrame();
      frame.setRuntimeBounds(MOST_MILLIS, MOST_DEPTH);
      QueryFunctions.bind(frame, clock);
      frame.bind("states", plain(view.states()));
      view.variables().forEach((name, value) -> frame.bind(name, plain(value)));
      result = jsonata.evaluate(null, frame);
    } catch (JException | StackOverflowError e) {
      throw failure(expression, field, "could not be evaluated: " + e.getMessage());
    } catch (RuntimeException e) {
      throw failure(expression, field, "could not be evaluated: " + e);
    }
    if (result == null) {
      throw failure(expression, field, "returned nothing (undefined)");
    }
    return json(result, expression, field);
  }

  private static StatesError failure(String expression, String field, String what) {
    return new StatesError(
        StatesError.QUERY,
        "The JSONata expression '%s' in '%s' %s".formatted(expression, field, what));
  }

  /// Maps, lists, strings, numbers and truth values, as the evaluator takes them.
  static @Nullable Object plain(Json json) {
    return switch (json) {
      case Json.Obj(Map<String, Json> members) -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        members.forEach((key, value) -> map.put(key, plain(value)));
        yield map;
      }
      case Json.Arr(List<Json> items) -> {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(item -> list.add(plain(item)));
        yield list;
      }
      case Json.Str(String text) -> text;
      case Json.Num(double value) -> number(value);
      case Json.Bool(boolean value) -> value;
      case Json.Null _ -> Jsonata.NULL_VALUE;
    };
  }

  /// Whole numbers stay whole, so that they print without a fraction.
  private static Object number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) <= 9007199254740991d;
    return whole ? (Object) (long) value : (Object) value;
  }

  private static Json json(@Nullable Object value, String expression, String field) {
    if (value == null || Jsonata.NULL_VALUE.equals(value)) {
      return Json.Null.NULL;
    }
    return switch (value) {
      case String text -> new Json.Str(text);
      case Number number -> new Json.Num(number.doubleValue());
      case Boolean truth -> new Json.Bool(truth);
      case Map<?, ?> map -> {
        Map<String, Json> members = new LinkedHashMap<>();
        map.forEach((key, item) -> members.put(String.valueOf(key), json(item, expression, field)));
        yield new Json.Obj(members);
      }
      case Iterable<?> list -> {
        List<Json> items = new ArrayList<>();
        list.forEach(item -> items.add(json(item, expression, field)));
        yield new Json.Arr(items);
      }
      default -> throw failure(expression, field, "returned a value that is no JSON");
    };
  }
}
