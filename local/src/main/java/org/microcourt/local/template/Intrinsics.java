package org.microcourt.local.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microcourt.json.Json;

/// CloudFormation's intrinsic functions. A value can resolve to nothing (`AWS::NoValue`); then the
/// member or item is left out.
final class Intrinsics {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

  /// What names stand for.
  interface Names {
    /// What `Ref` gives; empty for `AWS::NoValue`.
    Optional<Json> ref(String name, String where);

    Json attribute(String resource, String attribute, String where);

    boolean condition(String name, String where);

    Json mapped(String map, String top, String second, String where);

    /// The region's availability zones.
    Json zones();
  }

  private final Names names;

  Intrinsics(Names names) {
    this.names = names;
  }

  /// The function that an object calls, if it calls one.
  static Optional<String> function(Json.Obj object) {
    if (object.members().size() != 1) {
      return Optional.empty();
    }
    String key = object.members().keySet().iterator().next();
    boolean named = object.members().get(key) instanceof Json.Str;
    boolean call =
        key.equals("Ref") || key.startsWith("Fn::") || (key.equals("Condition") && named);
    return call ? Optional.of(key) : Optional.empty();
  }

  /// The value with every function in it called.
  Optional<Json> value(Json json, String where) {
    return switch (json) {
      case Json.Obj object when function(object).isPresent() ->
          call(function(object).get(), object.members().values().iterator().next(), where);
      case Json.Obj object -> Optional.of(members(object, where));
      case Json.Arr(List<Json> items) -> Optional.of(new Json.Arr(items(items, where)));
      case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> Optional.of(json);
    };
  }

  private Json.Obj members(Json.Obj object, String where) {
    Map<String, Json> members = new LinkedHashMap<>();
    object
        .members()
        .forEach((key, member) ->
            value(member, where + "." + key).ifPresent(value -> members.put(key, value)));
    return new Json.Obj(members);
  }

  private List<Json> items(List<Json> items, String where) {
    List<Json> resolved = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      value(items.get(i), where + "[" + i + "]").ifPresent(resolved::add);
    }
    return resolved;
  }

  private Optional<Json> call(String function, Json argument, String where) {
    return switch (function) {
      case "Ref" -> names.ref(text(argument, where), where);
      case "Fn::GetAtt" -> Optional.of(attribute(argument, where));
      case "Fn::Sub" -> Optional.of(new Json.Str(sub(argument, where)));
      case "Fn::If" -> either(argument, where);
      case "Condition", "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
          Optional.of(new Json.Bool(condition(Json.obj(function, argument), where)));
      case "Fn::Join" -> Optional.of(new Json.Str(join(argument, where)));
      case "Fn::Split" -> Optional.of(split(argument, where));
      case "Fn::Select" -> Optional.of(select(argument, where));
      case "Fn::FindInMap" -> Optional.of(find(argument, where));
      case "Fn::Length" -> Optional.of(Json.of(list(argument, where).size()));
      case "Fn::GetAZs" -> Optional.of(names.zones());
      case "Fn::ToJsonString" -> Optional.of(new Json.Str(required(argument, where).text()));
      case "Fn::Base64" -> {
        byte[] bytes = text(argument, where).getBytes(StandardCharsets.UTF_8);
        yield Optional.of(new Json.Str(Base64.getEncoder().encodeToString(bytes)));
      }
      default -> throw new TemplateException(where, function + " is not supported");
    };
  }

  /// The truth of a condition's expression.
  boolean condition(Json json, String where) {
    if (!(json instanceof Json.Obj object)) {
      throw new TemplateException(where, "must be a condition");
    }
    String function =
        function(object).orElseThrow(() -> new TemplateException(where, "must be a condition"));
    Json argument = object.members().values().iterator().next();
    return switch (function) {
      case "Condition" -> names.condition(text(argument, where), where);
      case "Fn::Equals" -> {
        List<Json> two = arguments(argument, 2, 2, where);
        yield scalarOf(two.get(0), where).equals(scalarOf(two.get(1), where));
      }
      case "Fn::Not" -> !condition(arguments(argument, 1, 1, where).getFirst(), where);
      case "Fn::And" ->
          arguments(argument, 2, 10, where).stream().allMatch(one -> condition(one, where));
      case "Fn::Or" ->
          arguments(argument, 2, 10, where).stream().anyMatch(one -> condition(one, where));
      default -> throw new TemplateException(where, function + " is no condition");
    };
  }

  private Optional<Json> either(Json argument, String where) {
    List<Json> three = arguments(argument, 3, 3, where);
    boolean holds = names.condition(text(three.getFirst(), where), where);
    return value(three.get(holds ? 1 : 2), where);
  }

  private Json attribute(Json argument, String where) {
    if (argument instanceof Json.Arr) {
      List<Json> two = arguments(argument, 2, 2, where);
      return names.attribute(text(two.get(0), where), text(two.get(1), where), where);
    }
    String[] parts = text(argument, where).split("\\.", 2);
    if (parts.length < 2) {
      throw new TemplateException(where, "Fn::GetAtt needs resource and attribute");
    }
    return names.attribute(parts[0], parts[1], where);
  }

  private String sub(Json argument, String where) {
    List<Json> parts = argument instanceof Json.Arr(List<Json> items) ? items : List.of(argument);
    Json.Obj own =
        parts.size() > 1 && parts.get(1) instanceof Json.Obj object ? object : Json.obj();
    Matcher matcher = VARIABLE.matcher(text(parts.getFirst(), where));
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(2).strip();
      String replacement =
          matcher.group(1).isEmpty() ? variable(name, own, where) : "${" + matcher.group(2) + "}";
      matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
    }
    return matcher.appendTail(out).toString();
  }

  private String variable(String name, Json.Obj own, String where) {
    Optional<Json> mine = own.get(name);
    if (mine.isPresent()) {
      return text(mine.get(), where);
    }
    int dot = name.indexOf('.');
    boolean generated = name.endsWith(".Alias") || name.endsWith(".Version");
    if (dot < 0 || generated || name.startsWith("AWS::")) {
      return text(Json.obj("Ref", name), where);
    }
    return Values.text(
        names.attribute(name.substring(0, dot), name.substring(dot + 1), where), where);
  }

  private String join(Json argument, String where) {
    List<Json> two = arguments(argument, 2, 2, where);
    List<String> texts =
        list(two.get(1), where).stream().map(item -> Values.text(item, where)).toList();
    return String.join(text(two.getFirst(), where), texts);
  }

  private Json split(Json argument, String where) {
    List<Json> two = arguments(argument, 2, 2, where);
    String separator = Pattern.quote(text(two.getFirst(), where));
    return Json.arr(Arrays.asList(text(two.get(1), where).split(separator, -1)));
  }

  private Json select(Json argument, String where) {
    List<Json> two = arguments(argument, 2, 2, where);
    int index = Values.integer(required(two.getFirst(), where), where);
    List<Json> items = list(two.get(1), where);
    if (index < 0 || index >= items.size()) {
      throw new TemplateException(where, "Fn::Select has no item " + index);
    }
    return items.get(index);
  }

  private Json find(Json argument, String where) {
    List<Json> three = arguments(argument, 3, 3, where);
    return names.mapped(
        text(three.get(0), where), text(three.get(1), where), text(three.get(2), where), where);
  }

  private List<Json> list(Json json, String where) {
    if (required(json, where) instanceof Json.Arr(List<Json> items)) {
      return items;
    }
    throw new TemplateException(where, "must be a list");
  }

  private static List<Json> arguments(Json json, int least, int most, String where) {
    if (json instanceof Json.Arr(List<Json> items)
        && items.size() >= least
        && items.size() <= most) {
      return items;
    }
    throw new TemplateException(where, "has the wrong number of arguments");
  }

  private Json required(Json json, String where) {
    return value(json, where)
        .orElseThrow(() -> new TemplateException(where, "AWS::NoValue cannot stand here"));
  }

  private String text(Json json, String where) {
    return Values.text(required(json, where), where);
  }

  private String scalarOf(Json json, String where) {
    Json value = required(json, where);
    return Values.scalar(value).orElseGet(value::canonical);
  }
}
