package org.microcourt.evidence.inspect;

import java.util.ArrayList;
import java.util.List;
import org.microcourt.exhibit.FileType;

/// What the reader of one format found out, while it reads.
final class Finding {
  private FileType type;
  private int pages;
  private int width;
  private int height;
  private long durationMillis;
  private final List<Preview> previews = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  Finding(FileType type) {
    this.type = type;
  }

  void is(FileType real) {
    type = real;
  }

  FileType type() {
    return type;
  }

  void pages(int count) {
    pages = count;
  }

  void size(int w, int h) {
    width = w;
    height = h;
  }

  void lasts(long millis) {
    durationMillis = Math.max(0, millis);
  }

  void show(Preview preview) {
    previews.add(preview);
  }

  void note(Note note) {
    notes.add(note);
  }

  Inspection.Fit fit() {
    return new Inspection.Fit(
        type.kind(), type.contentType(), pages, width, height, durationMillis, previews, notes);
  }
}
