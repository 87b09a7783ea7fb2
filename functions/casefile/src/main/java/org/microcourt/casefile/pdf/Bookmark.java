package org.microcourt.casefile.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the file's outline, with those under it. It leads where the first page after it stood.
public final class Bookmark {
  private final String title;
  private final List<Bookmark> under = new ArrayList<>();
  private @Nullable Ref page;

  Bookmark(String title) {
    this.title = title;
  }

  /// Adds one under it.
  public Bookmark add(String text) {
    Bookmark bookmark = new Bookmark(text);
    under.add(bookmark);
    return bookmark;
  }

  String title() {
    return title;
  }

  List<Bookmark> under() {
    return under;
  }

  void leadTo(Ref first) {
    page = first;
  }

  /// Its page, or that of the first under it that has one.
  @Nullable Ref page() {
    Ref found = page;
    for (Bookmark bookmark : under) {
      found = found == null ? bookmark.page() : found;
    }
    return found;
  }
}
