package org.microcourt.session;

import org.microcourt.json.Names;

/// 同步, 异步: together, or each in their own time within a period (OLR art. 20).
public enum Mode {
  SYNCHRONOUS("同步"),
  ASYNCHRONOUS("异步");

  private final String zh;

  Mode(String zh) {
    this.zh = zh;
  }

  /// The mode named by a member of a JSON body.
  public static Mode parse(String name, String field) {
    return Names.parse(Mode.class, name, field, "must be SYNCHRONOUS or ASYNCHRONOUS");
  }

  /// The name on screens.
  public String zh() {
    return zh;
  }
}
