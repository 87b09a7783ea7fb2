package org.microcourt.local.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Json;

/// A pattern such as `{"source": ["aws.s3"], "detail": {"object": {"key": [{"prefix": "a/"}]}}}`.
/// Every member must match; of the items of an array, one. Where the event holds an array, one of
/// its items must match.
public final class EventPattern {
  private static final String OR = "$or";

  private final Json.Obj pattern;

  /// @throws IllegalArgumentException if the pattern says something that is not understood
  public EventPattern(Json.Obj pattern) {
    this.pattern = pattern;
    check(pattern);
  }

  private static void check(Json.Obj object) {
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      switch (member.getValue()) {
        case Json.Obj inner -> check(inner);
        case Json.Arr items when member.getKey().equals(OR) ->
            items.items().forEach(item -> check(alternative(item)));
        case Json.Arr items -> items.items().forEach(Condition::of);
        default ->
            throw new IllegalArgumentException(
                "event pattern: " + member.getKey() + " must be an object or an array");
      }
    }
  }

  private static Json.Obj alternative(Json item) {
    if (item instanceof Json.Obj object) {
      return object;
    }
    throw new IllegalArgumentException("event pattern: $or holds patterns");
  }

  /// Whether the event matches.
  public boolean matches(Json.Obj event) {
    return matches(pattern, event);
  }

  private static boolean matches(Json.Obj pattern, Json.Obj event) {
    return pattern.members().entrySet().stream()
        .allMatch(member -> matches(member.getKey(), member.getValue(), event));
  }

  private static boolean matches(String key, Json wanted, Json.Obj event) {
    Optional<Json> found = Optional.ofNullable(event.members().get(key));
    return switch (wanted) {
      // An object may be there only to say that something in it must not exist.
      case Json.Obj inner ->
          matches(
              inner,
              found
                  .filter(Json.Obj.class::isInstance)
                  .map(Json.Obj.class::cast)
                  .orElse(Json.obj()));
      case Json.Arr alternatives when key.equals(OR) ->
          alternatives.items().stream().anyMatch(item -> matches(alternative(item), event));
      case Json.Arr conditions ->
          conditions.items().stream().map(Condition::of).anyMatch(c -> c.holds(found));
      default -> throw new IllegalArgumentException("event pattern: " + key);
    };
  }

  /// One item of a pattern's array.
  sealed interface Condition {
    /// Whether it holds for the value, which may be missing.
    default boolean holds(Optional<Json> found) {
      return found
          .map(value ->
              value instanceof Json.Arr items
                  ? items.items().stream().anyMatch(this::fits)
                  : fits(value))
          .orElse(false);
    }

    boolean fits(Json value);

    static Condition of(Json json) {
      return json instanceof Json.Obj operator ? operator(operator) : new Exact(json);
    }

    private static Condition operator(Json.Obj operator) {
      if (operator.members().size() != 1) {
        throw new IllegalArgumentException("event pattern: one operator each, not " + operator);
      }
      Map.Entry<String, Json> only = operator.members().entrySet().iterator().next();
      Json argument = only.getValue();
      return switch (only.getKey()) {
        case "prefix" -> new Text(Text.Part.PREFIX, text(argument));
        case "suffix" -> new Text(Text.Part.SUFFIX, text(argument));
        case "equals-ignore-case" -> new Text(Text.Part.IGNORING_CASE, text(argument));
        case "exists" -> new Exists(argument.equals(new Json.Bool(true)));
        case "anything-but" ->
            new AnythingBut(
                (argument instanceof Json.Arr items ? items.items() : List.of(argument))
                    .stream().map(Condition::of).toList());
        case "numeric" ->
            Numeric.of(argument instanceof Json.Arr items ? items.items() : List.of());
        default -> throw new IllegalArgumentException("event pattern: operator " + only.getKey());
      };
    }

    private static String text(Json argument) {
      if (argument instanceof Json.Str text) {
        return text.value();
      }
      throw new IllegalArgumentException("event pattern: a string is wanted, not " + argument);
    }
  }

  private record Exact(Json wanted) implements Condition {
    @Override
    public boolean fits(Json value) {
      return value.equals(wanted);
    }
  }

  private record Text(Part part, String wanted) implements Condition {
    enum Part {
      PREFIX,
      SUFFIX,
      IGNORING_CASE
    }

    @Override
    public boolean fits(Json value) {
      return value instanceof Json.Str text
          && switch (part) {
            case PREFIX -> text.value().startsWith(wanted);
            case SUFFIX -> text.value().endsWith(wanted);
            case IGNORING_CASE -> text.value().equalsIgnoreCase(wanted);
          };
    }
  }

  private record Exists(boolean wanted) implements Condition {
    @Override
    public boolean holds(Optional<Json> found) {
      return found.isPresent() == wanted;
    }

    @Override
    public boolean fits(Json value) {
      return wanted;
    }
  }

  private record AnythingBut(List<Condition> unwanted) implements Condition {
    @Override
    public boolean fits(Json value) {
      return unwanted.stream().noneMatch(condition -> condition.fits(value));
    }
  }

  private record Numeric(List<Bound> bounds) implements Condition {
    private record Bound(String operator, double number) {
      boolean holds(double value) {
        int order = Double.compare(value, number);
        return switch (operator) {
          case "=" -> order == 0;
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          case ">=" -> order >= 0;
          default -> throw new IllegalArgumentException("event pattern: numeric " + operator);
        };
      }
    }

    static Numeric of(List<Json> items) {
      if (items.isEmpty() || items.size() % 2 != 0) {
        throw new IllegalArgumentException("event pattern: numeric " + items);
      }
      List<Bound> bounds = new ArrayList<>();
      for (int i = 0; i < items.size(); i += 2) {
        if (!(items.get(i) instanceof Json.Str operator)
            || !(items.get(i + 1) instanceof Json.Num number)) {
          throw new IllegalArgumentException("event pattern: numeric " + items);
        }
        bounds.add(new Bound(operator.value(), number.value()));
      }
      Numeric numeric = new Numeric(List.copyOf(bounds));
      // Refuses an unknown operator now, not at the first event.
      numeric.bounds().forEach(bound -> bound.holds(0));
      return numeric;
    }

    @Override
    public boolean fits(Json value) {
      return value instanceof Json.Num number
          && bounds.stream().allMatch(bound -> bound.holds(number.value()));
    }
  }
}
