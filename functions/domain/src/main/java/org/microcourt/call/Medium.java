package org.microcourt.call;

import org.microcourt.json.Names;

/// What a call carries.
public enum Medium {
  VOICE("语音"),
  VIDEO("视频");

  private final String zh;

  Medium(String zh) {
    this.zh = zh;
  }

  /// The medium named by a member of a JSON body.
  public static Medium parse(String name, String field) {
    return Names.parse(Medium.class, name, field, "must be VOICE or VIDEO");
  }

  /// The word on screens and in transcripts.
  public String zh() {
    return zh;
  }
}
