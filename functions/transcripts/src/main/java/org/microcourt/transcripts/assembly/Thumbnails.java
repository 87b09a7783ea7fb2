package org.microcourt.transcripts.assembly;

import java.util.Optional;
import org.microcourt.exhibit.Media;

/// Where the small pictures of filed images are found.
@FunctionalInterface
public interface Thumbnails {
  /// There are none.
  Thumbnails NONE = _ -> Optional.empty();

  /// The bytes of a preview, if they are there. Only those that have the hash in the record are
  /// printed.
  Optional<byte[]> find(Media.Preview preview);
}
