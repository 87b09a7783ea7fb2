package org.microcourt.transcripts.assembly;

import java.util.Optional;
import org.microcourt.exhibit.Media;
import org.microcourt.record.Hash;
import org.microcourt.typeset.Jpeg;

/// The pictures of one transcript, taken one by one in the order in which they are printed: those
/// that the record vouches for, as many as fit into a file that is sent to phones.
final class Pictures {
  /// Some hundreds of thumbnails.
  static final int MOST_BYTES = 16 << 20;

  private final Thumbnails thumbnails;
  private int taken;

  Pictures(Thumbnails thumbnails) {
    this.thumbnails = thumbnails;
  }

  /// The picture of an image.
  Optional<Jpeg> of(Media media) {
    return media.previews().stream()
        .findFirst()
        .flatMap(this::vouched)
        .filter(bytes -> bytes.length <= MOST_BYTES - taken)
        .flatMap(this::take);
  }

  private Optional<byte[]> vouched(Media.Preview preview) {
    return preview
        .sha256()
        .flatMap(hash -> thumbnails.find(preview).filter(b -> Hash.sha256(b).equals(hash)));
  }

  private Optional<Jpeg> take(byte[] bytes) {
    Optional<Jpeg> picture = Jpeg.of(bytes);
    taken += picture.isPresent() ? bytes.length : 0;
    return picture;
  }
}
