package org.microcourt.platform.identity;

import java.io.IOException;
import java.net.URI;

/// Gets a small document over HTTP.
@FunctionalInterface
interface Fetcher {
  /// The text of the document, which must be there.
  String get(URI address) throws IOException;
}
