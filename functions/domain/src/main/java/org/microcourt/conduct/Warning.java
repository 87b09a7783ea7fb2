package org.microcourt.conduct;

import org.microcourt.json.Names;

/// How the judge calls somebody to order: first a warning, then an admonition (法庭规则 art. 19).
public enum Warning {
  WARNING("警告"),
  ADMONITION("训诫");

  private final String zh;

  Warning(String zh) {
    this.zh = zh;
  }

  /// The warning named by a member of a JSON body.
  public static Warning parse(String name, String field) {
    return Names.parse(Warning.class, name, field, "must be a warning or an admonition");
  }

  /// The words on screens and in transcripts.
  public String zh() {
    return zh;
  }
}
