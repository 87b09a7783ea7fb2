package org.microcourt.exhibit;

import org.microcourt.json.Names;

/// What the judge finds of an exhibit.
public enum Finding {
  ADMITTED("予以采信"),
  PARTLY("部分采信"),
  NOT_ADMITTED("不予采信");

  private final String zh;

  Finding(String zh) {
    this.zh = zh;
  }

  /// The finding named by a member of a JSON body.
  public static Finding parse(String name, String field) {
    return Names.parse(Finding.class, name, field, "must be ADMITTED, PARTLY or NOT_ADMITTED");
  }

  /// The words on screens and in transcripts.
  public String zh() {
    return zh;
  }
}
