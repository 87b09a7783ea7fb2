package org.microcourt.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.microcourt.json.Json;

/// What the names in a template stand for: parameters, pseudo parameters, conditions, mappings and
/// the resources that are created.
final class Scope implements Intrinsics.Names {
  private final Template template;
  private final Parameters parameters;
  private final PseudoParameters pseudo;
  private final Identities identities;
  private final Intrinsics intrinsics = new Intrinsics(this);
  private final Map<String, Boolean> conditions = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  Scope(Template template, Map<String, String> given, PseudoParameters pseudo) {
    this.template = template;
    this.parameters = new Parameters(template.section("Parameters"), given);
    this.pseudo = pseudo;
    this.identities = new Identities(pseudo, this);
  }

  /// The resources that are created: those without a condition, and those whose condition holds.
  List<Resource> created() {
    List<Resource> created = new ArrayList<>();
    for (Resource resource : template.resources().values()) {
      if (isCreated(resource)) {
        created.add(resource);
      }
    }
    return created;
  }

  Identities identities() {
    return identities;
  }

  /// All properties of a resource, resolved.
  Json.Obj properties(Resource resource) {
    return resource.properties().members().isEmpty()
        ? Json.obj()
        : (Json.Obj)
            intrinsics
                .value(resource.properties(), "Resources." + resource.id() + ".Properties")
                .orElseThrow();
  }

  /// One property of a resource, resolved.
  Optional<Json> property(Resource resource, String name) {
    return resource
        .properties()
        .get(name)
        .flatMap(json -> intrinsics.value(json, resource.where(name)));
  }

  Optional<String> textProperty(Resource resource, String name) {
    return property(resource, name).map(json -> Values.text(json, resource.where(name)));
  }

  private boolean isCreated(Resource resource) {
    return resource
        .condition()
        .map(name -> condition(name, "Resources." + resource.id()))
        .orElse(true);
  }

  @Override
  public Optional<Json> ref(String name, String where) {
    if (name.startsWith("AWS::")) {
      return pseudo(name, where);
    }
    Optional<Json> parameter = parameters.value(name);
    if (parameter.isPresent()) {
      return parameter;
    }
    Resource resource = template.resources().get(name);
    String ref =
        resource == null
            ? identities.generatedRef(name, template.resources(), where)
            : guarded(name, where, () -> identities.ref(standing(resource, where)));
    return Optional.of(new Json.Str(ref));
  }

  @Override
  public Json attribute(String id, String attribute, String where) {
    Resource resource = template.resources().get(id);
    String value =
        resource == null
            ? identities.generatedAttribute(id, attribute, template.resources(), where)
            : guarded(
                id, where, () -> identities.attribute(standing(resource, where), attribute, where));
    return new Json.Str(value);
  }

  private Resource standing(Resource resource, String where) {
    if (!isCreated(resource)) {
      throw new TemplateException(where, resource.id() + " is not created: its condition is false");
    }
    return resource;
  }

  private String guarded(String id, String where, Supplier<String> name) {
    if (!open.add(id)) {
      throw new TemplateException(where, "a circle of references through " + id);
    }
    try {
      return name.get();
    } finally {
      open.remove(id);
    }
  }

  private Optional<Json> pseudo(String name, String where) {
    String text =
        switch (name) {
          case "AWS::NoValue" -> "";
          case "AWS::Region" -> pseudo.region();
          case "AWS::AccountId" -> pseudo.accountId();
          case "AWS::Partition" -> pseudo.partition();
          case "AWS::URLSuffix" -> pseudo.urlSuffix();
          case "AWS::StackName" -> pseudo.stackName();
          case "AWS::StackId" -> identities.arn("cloudformation", "stack/" + pseudo.stackName());
          default -> throw new TemplateException(where, name + " is not supported");
        };
    return name.equals("AWS::NoValue") ? Optional.empty() : Optional.of(new Json.Str(text));
  }

  @Override
  public boolean condition(String name, String where) {
    Boolean known = conditions.get(name);
    if (known != null) {
      return known;
    }
    Json expression =
        template
            .section("Conditions")
            .get(name)
            .orElseThrow(() -> new TemplateException(where, "there is no condition " + name));
    String key = "Conditions." + name;
    if (!open.add(key)) {
      throw new TemplateException(key, "refers to itself");
    }
    boolean holds = intrinsics.condition(expression, key);
    open.remove(key);
    conditions.put(name, holds);
    return holds;
  }

  @Override
  public Json mapped(String map, String top, String second, String where) {
    return template
        .section("Mappings")
        .object(map)
        .flatMap(levels -> levels.object(top))
        .flatMap(level -> level.get(second))
        .orElseThrow(() ->
            new TemplateException(
                where, "there is no mapping %s.%s.%s".formatted(map, top, second)));
  }

  @Override
  public Json zones() {
    return Json.arr(List.of(pseudo.region() + "a", pseudo.region() + "b", pseudo.region() + "c"));
  }
}
