package org.microcourt.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.json.Json;

/// A template as it is written, Globals merged into the resources that they are for.
final class Template {
  private static final Map<String, String> GLOBALS =
      Map.of(
          "AWS::Serverless::Function", "Function",
          "AWS::Serverless::WebSocketApi", "WebSocketApi",
          "AWS::Serverless::HttpApi", "HttpApi",
          "AWS::Serverless::Api", "Api",
          "AWS::Serverless::SimpleTable", "SimpleTable",
          "AWS::Serverless::StateMachine", "StateMachine");

  private final Path file;
  private final Json.Obj root;
  private final Map<String, Resource> resources = new LinkedHashMap<>();

  private Template(Path file, Json.Obj root) {
    this.file = file;
    this.root = root;
    section("Resources").members().forEach((id, json) -> resources.put(id, resource(id, json)));
  }

  static Template read(Path file) {
    return new Template(file, Yaml.read(file));
  }

  /// A file that the template names relative to itself.
  Path sibling(String path) {
    return file.resolveSibling(path);
  }

  /// A top-level section, empty when it is missing.
  Json.Obj section(String name) {
    return root.get(name).map(json -> object(json, name)).orElse(Json.obj());
  }

  Map<String, Resource> resources() {
    return resources;
  }

  private Resource resource(String id, Json json) {
    String where = "Resources." + id;
    Json.Obj written = object(json, where);
    String type =
        written.get("Type").flatMap(Values::scalar).orElseThrow(() -> missing(where + ".Type"));
    Json.Obj properties =
        written
            .get("Properties")
            .map(value -> object(value, where + ".Properties"))
            .orElse(Json.obj());
    return new Resource(
        id,
        type,
        written.get("Condition").flatMap(Values::scalar),
        globals(type).map(global -> merge(global, properties)).orElse(properties));
  }

  private Optional<Json.Obj> globals(String type) {
    return Optional.ofNullable(GLOBALS.get(type))
        .flatMap(name -> section("Globals").get(name).map(g -> object(g, "Globals." + name)));
  }

  /// As SAM merges: mappings member by member, lists one after the other, all else is replaced.
  private static Json.Obj merge(Json.Obj global, Json.Obj local) {
    Map<String, Json> merged = new LinkedHashMap<>(global.members());
    local
        .members()
        .forEach((key, value) -> {
          Json before = merged.get(key);
          merged.put(key, before == null ? value : merge(before, value));
        });
    return new Json.Obj(merged);
  }

  private static Json merge(Json global, Json local) {
    if (global instanceof Json.Obj g && local instanceof Json.Obj l && !call(g) && !call(l)) {
      return merge(g, l);
    }
    if (global instanceof Json.Arr(List<Json> g) && local instanceof Json.Arr(List<Json> l)) {
      List<Json> items = new ArrayList<>(g);
      items.addAll(l);
      return new Json.Arr(items);
    }
    return local;
  }

  private static boolean call(Json.Obj object) {
    return Intrinsics.function(object).isPresent();
  }

  private static Json.Obj object(Json json, String where) {
    if (json instanceof Json.Obj object) {
      return object;
    }
    throw new TemplateException(where, "must be a mapping");
  }

  private static TemplateException missing(String where) {
    return new TemplateException(where, "missing");
  }
}
