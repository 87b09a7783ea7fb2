package org.microcourt.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.microcourt.json.Json;
import org.microcourt.json.JsonException;

/// Reads what sets functions going: streams of tables and EventBridge rules, as SAM events or as
/// resources of their own, and schedules, as SAM events.
final class TriggerReader {
  private static final int DEFAULT_BATCH = 100;
  private static final Duration STREAM_RETENTION = Duration.ofHours(24);
  private static final Pattern RATE =
      Pattern.compile("rate\\(([1-9][0-9]*) (minute|hour|day)s?\\)");

  private final List<Resource> resources;
  private final Scope scope;
  private final FunctionArns functions;
  private final List<TableSpec> tables;

  TriggerReader(
      List<Resource> resources, Scope scope, FunctionArns functions, List<TableSpec> tables) {
    this.resources = resources;
    this.scope = scope;
    this.functions = functions;
    this.tables = tables;
  }

  private record Source(String function, Json.Obj properties, String where) {}

  List<StreamSpec> streams() {
    List<StreamSpec> streams = new ArrayList<>();
    for (Source source : events("DynamoDB")) {
      text(source, "Stream").flatMap(this::table).ifPresent(t -> streams.add(stream(source, t)));
    }
    for (Resource resource : resources) {
      if (resource.is("AWS::Lambda::EventSourceMapping")) {
        Json.Obj properties = scope.properties(resource);
        String where = resource.where("FunctionName");
        String function = functions.id(properties.requireString("FunctionName"), where);
        Source source = new Source(function, properties, resource.where("EventSourceArn"));
        text(source, "EventSourceArn")
            .flatMap(this::table)
            .ifPresent(table -> streams.add(stream(source, table)));
      }
    }
    return List.copyOf(streams);
  }

  List<BucketRuleSpec> rules() {
    List<BucketRuleSpec> rules = new ArrayList<>();
    for (String type : List.of("EventBridgeRule", "CloudWatchEvent")) {
      for (Source source : events(type)) {
        source
            .properties()
            .object("Pattern")
            .ifPresent(pattern -> rules.add(new BucketRuleSpec(source.function(), pattern)));
      }
    }
    for (Resource resource : resources) {
      if (resource.is("AWS::Events::Rule")) {
        Json.Obj properties = scope.properties(resource);
        Optional<Json.Obj> pattern = properties.object("EventPattern");
        for (Json.Obj target : properties.objects("Targets")) {
          Optional<String> function = target.string("Arn").flatMap(functions::find);
          if (pattern.isPresent() && function.isPresent()) {
            rules.add(new BucketRuleSpec(function.get(), pattern.get()));
          }
        }
      }
    }
    return List.copyOf(rules);
  }

  List<ScheduleSpec> schedules() {
    List<ScheduleSpec> schedules = new ArrayList<>();
    for (String type : List.of("Schedule", "ScheduleV2")) {
      String key = type.equals("Schedule") ? "Schedule" : "ScheduleExpression";
      for (Source source : events(type)) {
        String expression =
            text(source, key)
                .orElseThrow(() -> new TemplateException(source.where() + "." + key, "missing"));
        schedules.add(
            new ScheduleSpec(
                source.function(),
                rate(expression, source.where() + "." + key),
                text(source, "Input").map(input -> input(input, source.where() + ".Input"))));
      }
    }
    return List.copyOf(schedules);
  }

  private static Duration rate(String expression, String where) {
    Matcher rate = RATE.matcher(expression);
    if (!rate.matches()) {
      throw new TemplateException(where, "only rate(…) is known here");
    }
    long number = Long.parseLong(rate.group(1));
    return switch (rate.group(2)) {
      case "minute" -> Duration.ofMinutes(number);
      case "hour" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private static Json.Obj input(String text, String where) {
    try {
      return Json.parseObject(text);
    } catch (JsonException e) {
      throw new TemplateException(where, "is no JSON object", e);
    }
  }

  private List<Source> events(String type) {
    List<Source> sources = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.is("AWS::Serverless::Function")
          && scope.property(resource, "Events").orElse(Json.obj()) instanceof Json.Obj events) {
        for (String name : events.members().keySet()) {
          Json.Obj event = events.requireObject(name);
          if (event.string("Type").filter(type::equals).isPresent()) {
            String where = resource.where("Events." + name);
            Json.Obj properties = event.object("Properties").orElse(Json.obj());
            sources.add(new Source(resource.id(), properties, where));
          }
        }
      }
    }
    return sources;
  }

  private StreamSpec stream(Source source, String table) {
    Json.Obj p = source.properties();
    int retries = number(source, "MaximumRetryAttempts").orElse(-1);
    int age = number(source, "MaximumRecordAgeInSeconds").orElse(-1);
    return new StreamSpec(
        source.function(),
        table,
        number(source, "BatchSize").orElse(DEFAULT_BATCH),
        p.get("BisectBatchOnFunctionError").map(b -> Values.truth(b, source.where())).orElse(false),
        retries < 0 ? Integer.MAX_VALUE : retries,
        age < 0 ? STREAM_RETENTION : Duration.ofSeconds(age),
        p.strings("FunctionResponseTypes").contains("ReportBatchItemFailures"),
        filters(source),
        p.object("DestinationConfig")
            .flatMap(config -> config.object("OnFailure"))
            .flatMap(failure -> failure.string("Destination")));
  }

  private static List<Json.Obj> filters(Source source) {
    List<Json.Obj> filters = new ArrayList<>();
    Json.Obj criteria = source.properties().object("FilterCriteria").orElse(Json.obj());
    for (Json.Obj filter : criteria.objects("Filters")) {
      try {
        filters.add(Json.parseObject(filter.requireString("Pattern")));
      } catch (JsonException e) {
        throw new TemplateException(source.where(), "a filter's Pattern is no JSON object", e);
      }
    }
    return filters;
  }

  private Optional<String> table(String streamArn) {
    return tables.stream()
        .filter(table -> table.streamArn().equals(streamArn) && !streamArn.isEmpty())
        .map(TableSpec::id)
        .findFirst();
  }

  private static Optional<String> text(Source source, String key) {
    return source.properties().get(key).map(json -> Values.text(json, source.where()));
  }

  private static Optional<Integer> number(Source source, String key) {
    return source
        .properties()
        .get(key)
        .map(json -> Values.integer(json, source.where() + "." + key));
  }
}
