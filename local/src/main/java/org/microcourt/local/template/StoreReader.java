package org.microcourt.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Json;

/// Reads tables and buckets.
final class StoreReader {
  private StoreReader() {}

  static List<TableSpec> tables(List<Resource> resources, Scope scope) {
    List<TableSpec> tables = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.is("AWS::DynamoDB::Table", "AWS::Serverless::SimpleTable")) {
        Identities identities = scope.identities();
        boolean stream = resource.properties().get("StreamSpecification").isPresent();
        tables.add(
            new TableSpec(
                resource.id(),
                identities.name(resource),
                identities.arnOf(resource),
                stream ? identities.streamArn(resource) : ""));
      }
    }
    return List.copyOf(tables);
  }

  static List<BucketSpec> buckets(List<Resource> resources, Scope scope) {
    List<BucketSpec> buckets = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.is("AWS::S3::Bucket")) {
        buckets.add(bucket(resource, scope));
      }
    }
    return List.copyOf(buckets);
  }

  private static BucketSpec bucket(Resource resource, Scope scope) {
    boolean versioned =
        part(resource, scope, "VersioningConfiguration")
            .string("Status")
            .filter("Enabled"::equals)
            .isPresent();
    boolean locked =
        scope
            .property(resource, "ObjectLockEnabled")
            .map(json -> Values.truth(json, resource.where("ObjectLockEnabled")))
            .orElse(false);
    boolean announces =
        part(resource, scope, "NotificationConfiguration")
            .object("EventBridgeConfiguration")
            .map(bridge -> bridge.get("EventBridgeEnabled").orElse(new Json.Bool(true)))
            .map(json -> Values.truth(json, resource.where("NotificationConfiguration")))
            .orElse(false);
    return new BucketSpec(
        resource.id(),
        scope.identities().name(resource),
        versioned || locked,
        locked,
        retention(resource, scope),
        announces,
        cors(resource, scope));
  }

  private static List<CorsRule> cors(Resource resource, Scope scope) {
    String where = resource.where("CorsConfiguration");
    return part(resource, scope, "CorsConfiguration").objects("CorsRules").stream()
        .map(rule ->
            new CorsRule(
                rule.strings("AllowedOrigins"),
                rule.strings("AllowedMethods"),
                rule.strings("AllowedHeaders"),
                rule.strings("ExposedHeaders"),
                rule.get("MaxAge").map(age -> Values.integer(age, where))))
        .toList();
  }

  private static Optional<BucketSpec.Retention> retention(Resource resource, Scope scope) {
    String where = resource.where("ObjectLockConfiguration");
    return part(resource, scope, "ObjectLockConfiguration")
        .object("Rule")
        .flatMap(rule -> rule.object("DefaultRetention"))
        .map(retention ->
            new BucketSpec.Retention(
                retention
                    .string("Mode")
                    .orElseThrow(() -> new TemplateException(where, "needs a Mode")),
                retention
                    .get("Days")
                    .map(days -> Values.integer(days, where))
                    .or(() -> retention.get("Years").map(y -> 365 * Values.integer(y, where)))
                    .orElseThrow(() -> new TemplateException(where, "needs Days or Years"))));
  }

  private static Json.Obj part(Resource resource, Scope scope, String property) {
    return scope.property(resource, property).orElse(Json.obj()) instanceof Json.Obj object
        ? object
        : Json.obj();
  }
}
