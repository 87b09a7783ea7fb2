package org.microcourt.session;

import org.microcourt.json.Names;

/// What becomes of an asynchronous session at the end of its period.
public enum AtEnd {
  /// It stays open, without anybody speaking, until the judge extends or closes it.
  WAIT("等待审判员处理"),
  /// The clock closes it.
  CLOSE("自动结束");

  private final String zh;

  AtEnd(String zh) {
    this.zh = zh;
  }

  /// The choice named by a member of a JSON body.
  public static AtEnd parse(String name, String field) {
    return Names.parse(AtEnd.class, name, field, "must be WAIT or CLOSE");
  }

  /// The words on screens.
  public String zh() {
    return zh;
  }
}
