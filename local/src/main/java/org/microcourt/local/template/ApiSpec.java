package org.microcourt.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A WebSocket API. `routes` leads from route key to function id; `routesWithResponse` are the
/// route keys whose function's answer goes back to the client; `authorizer` is the id of the
/// function that is asked at `$connect`, `identitySources` what must be there before it is asked.
public record ApiSpec(
    String id,
    String stage,
    String routeSelectionExpression,
    Map<String, String> routes,
    Set<String> routesWithResponse,
    Optional<String> authorizer,
    List<String> identitySources) {

  public ApiSpec {
    routes = Map.copyOf(routes);
    routesWithResponse = Set.copyOf(routesWithResponse);
    identitySources = List.copyOf(identitySources);
  }
}
