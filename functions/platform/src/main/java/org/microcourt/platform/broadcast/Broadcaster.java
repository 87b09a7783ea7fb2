package org.microcourt.platform.broadcast;

import java.util.Collection;

/// Posts frames to connected phones. A phone that cannot be reached is never an error: it finds the
/// gap in the sequence by itself.
public interface Broadcaster {
  /// Posts all frames, in parallel, and returns when each is posted, gone or given up.
  Delivered send(Collection<Delivery> deliveries);
}
