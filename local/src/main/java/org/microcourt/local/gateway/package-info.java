/// API Gateway's WebSocket APIs on Jetty, for any template that has one: authorizer, routes, route
/// responses, limits, and the management API of the connections. Where AWS's own behaviour is
/// documented it is followed; `docs/local-and-aws.md` has the rest.
///
/// ```
/// handshake ► Authorizer ► $connect ► Connection ──frames──► RouteSelection ► function
///                                        ▲   │                                   │
///                  ManagementApi ──posts─┘   └──Outbox──► phone ◄──route response┘
/// ```
@NullMarked
package org.microcourt.local.gateway;

import org.jspecify.annotations.NullMarked;
