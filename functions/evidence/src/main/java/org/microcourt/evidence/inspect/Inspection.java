package org.microcourt.evidence.inspect;

import java.util.List;
import java.util.stream.Stream;
import org.microcourt.exhibit.Media.Kind;

/// The outcome of looking at a received file.
public sealed interface Inspection {

  /// A file that can be kept.
  ///
  /// @param contentType the real one, by the bytes; with this, never with the sender's, the file is
  ///   later given out
  /// @param pages of a PDF; 1 for an image; 0 where unknown
  /// @param width of an image as it is looked at, upright; 0 where unknown
  /// @param height as `width`
  /// @param durationMillis of a recording; 0 where its container does not say
  /// @param previews none, or a thumbnail of at most 320 pixels a side
  record Fit(
      Kind kind,
      String contentType,
      int pages,
      int width,
      int height,
      long durationMillis,
      List<Preview> previews,
      List<Note> notes)
      implements Inspection {
    public Fit {
      previews = List.copyOf(previews);
      notes = notes.stream().distinct().sorted().toList();
    }

    /// With this said, too.
    public Fit noting(Note note) {
      List<Note> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
      return new Fit(kind, contentType, pages, width, height, durationMillis, previews, more);
    }
  }

  /// A file that cannot be kept, and why.
  record Unfit(Reason reason) implements Inspection {
    /// For the sender, in Chinese.
    public String zh() {
      return reason.zh();
    }

    /// For the sender, in English.
    public String en() {
      return reason.en();
    }
  }
}
