package org.microcourt.local.play;

import java.net.URI;

/// Where a court is: the origin of its pages and issuer, its socket, the client registered there.
public record Place(String origin, URI socket, String clientId) {}
