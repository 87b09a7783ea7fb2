package org.microcourt.casefile.bundle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.microcourt.casefile.archive.Index;
import org.microcourt.casefile.pdf.Bookmark;
import org.microcourt.exhibit.Category;

/// Bookmarks by volume and category, in the order in which documents come.
final class Shelf {
  private final Bookmark top;
  private String volume = "";
  private String category = "";
  private @Nullable Bookmark volumeMark;
  private @Nullable Bookmark categoryMark;

  Shelf(Bookmark top) {
    this.top = top;
  }

  /// A category's place in the file: as 民诉解释 art. 263 lists them, and others at the end.
  static int place(Index.Line line) {
    return List.of(Category.values()).stream()
        .filter(known -> known.name().equals(line.document().category()))
        .findFirst()
        .map(Enum::ordinal)
        .orElse(Integer.MAX_VALUE);
  }

  Bookmark bookmark(Index.Line line) {
    String nextVolume = Words.volume(line.document().volume());
    Bookmark onVolume = volumeMark;
    if (onVolume == null || !nextVolume.equals(volume)) {
      onVolume = top.add(nextVolume);
      volumeMark = onVolume;
      volume = nextVolume;
      categoryMark = null;
    }
    Bookmark onCategory = categoryMark;
    if (onCategory == null || !line.category().equals(category)) {
      onCategory = onVolume.add(line.category());
      categoryMark = onCategory;
      category = line.category();
    }
    return onCategory.add(line.document().title());
  }

  /// The lines that differ from the one before in volume or category start a group.
  static List<List<Bundle.Bound>> groups(List<Bundle.Bound> bound) {
    List<List<Bundle.Bound>> groups = new ArrayList<>();
    String last = "";
    for (Bundle.Bound one : bound) {
      String group = Words.volume(one.line().document().volume()) + one.line().category();
      if (!group.equals(last)) {
        groups.add(new ArrayList<>());
        last = group;
      }
      groups.getLast().add(one);
    }
    return groups;
  }
}
