package org.microcourt.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.microcourt.json.Json;

/// Reads the WebSocket APIs: SAM's one resource, or the parts of API Gateway written by hand.
final class ApiReader {
  private static final String DEFAULT_SELECTION = "$request.body.action";

  private final List<Resource> resources;
  private final Scope scope;
  private final FunctionArns functions;

  ApiReader(List<Resource> resources, Scope scope, FunctionArns functions) {
    this.resources = resources;
    this.scope = scope;
    this.functions = functions;
  }

  List<ApiSpec> read() {
    List<ApiSpec> apis = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.is("AWS::Serverless::WebSocketApi")) {
        apis.add(serverless(resource));
      } else if (resource.is("AWS::ApiGatewayV2::Api")
          && scope.textProperty(resource, "ProtocolType").filter("WEBSOCKET"::equals).isPresent()) {
        apis.add(byHand(resource));
      }
    }
    return List.copyOf(apis);
  }

  private ApiSpec serverless(Resource resource) {
    Json.Obj properties = scope.properties(resource);
    Map<String, String> routes = new LinkedHashMap<>();
    Set<String> answering = new HashSet<>();
    Set<String> responses = routesWithResponse();
    Json.Obj written = properties.object("Routes").orElse(Json.obj());
    for (String key : written.members().keySet()) {
      Json.Obj route = written.requireObject(key);
      String where = resource.where("Routes." + key + ".FunctionArn");
      routes.put(key, functions.id(route.requireString("FunctionArn"), where));
      String generatedId = resource.id() + Identities.routePart(key) + "Route";
      if (route.get("RouteResponseSelectionExpression").isPresent()
          && responses.contains(generatedId)) {
        answering.add(key);
      }
    }
    Json.Obj auth = properties.object("Auth").orElse(Json.obj());
    Optional<String> authorizer =
        auth.string("AuthArn").map(arn -> functions.id(arn, resource.where("Auth.AuthArn")));
    return new ApiSpec(
        resource.id(),
        properties.string("StageName").orElse("default"),
        properties.string("RouteSelectionExpression").orElse(DEFAULT_SELECTION),
        routes,
        answering,
        authorizer,
        auth.strings("IdentitySource"));
  }

  private ApiSpec byHand(Resource resource) {
    Map<String, String> routes = new LinkedHashMap<>();
    Set<String> answering = new HashSet<>();
    Set<String> responses = routesWithResponse();
    Optional<Resource> authorizer = Optional.empty();
    for (Resource part : of(resource, "AWS::ApiGatewayV2::Route")) {
      Json.Obj route = scope.properties(part);
      String key = route.requireString("RouteKey");
      String target = route.string("Target").orElse("");
      Resource integration = named(target.replace("integrations/", ""), part.where("Target"));
      String uri = scope.textProperty(integration, "IntegrationUri").orElse("");
      routes.put(key, functions.id(uri, integration.where("IntegrationUri")));
      if (route.get("RouteResponseSelectionExpression").isPresent()
          && responses.contains(part.id())) {
        answering.add(key);
      }
      if (key.equals("$connect")) {
        authorizer = route.string("AuthorizerId").map(id -> named(id, part.where("AuthorizerId")));
      }
    }
    return new ApiSpec(
        resource.id(),
        stage(resource),
        scope.textProperty(resource, "RouteSelectionExpression").orElse(DEFAULT_SELECTION),
        routes,
        answering,
        authorizer.map(this::authorizerFunction),
        authorizer.map(one -> scope.properties(one).strings("IdentitySource")).orElse(List.of()));
  }

  private String authorizerFunction(Resource authorizer) {
    String uri = scope.textProperty(authorizer, "AuthorizerUri").orElse("");
    return functions.id(uri, authorizer.where("AuthorizerUri"));
  }

  private String stage(Resource api) {
    return of(api, "AWS::ApiGatewayV2::Stage").stream()
        .findFirst()
        .map(stage -> scope.identities().name(stage))
        .orElseThrow(() -> new TemplateException("Resources." + api.id(), "has no stage"));
  }

  private List<Resource> of(Resource api, String type) {
    String id = Identities.apiId(api.id());
    return resources.stream()
        .filter(one -> one.is(type))
        .filter(one -> scope.textProperty(one, "ApiId").filter(id::equals).isPresent())
        .toList();
  }

  private Resource named(String id, String where) {
    Map<String, Resource> byId = new HashMap<>();
    resources.forEach(one -> byId.put(one.id(), one));
    return Optional.ofNullable(byId.get(id))
        .orElseThrow(() -> new TemplateException(where, "leads to nothing in the template"));
  }

  /// The logical ids of the routes that have a response.
  private Set<String> routesWithResponse() {
    Set<String> routes = new HashSet<>();
    for (Resource resource : resources) {
      if (resource.is("AWS::ApiGatewayV2::RouteResponse")) {
        scope.textProperty(resource, "RouteId").ifPresent(routes::add);
      }
    }
    return routes;
  }
}
