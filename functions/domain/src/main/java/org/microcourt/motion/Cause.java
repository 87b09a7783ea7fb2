package org.microcourt.motion;

import org.microcourt.json.Names;

/// Why an act is said not to be the account holder's own (在线诉讼规则 art. 7(2)).
public enum Cause {
  STOLEN_ACCOUNT("账户被盗用"),
  SYSTEM_ERROR("系统错误");

  private final String zh;

  Cause(String zh) {
    this.zh = zh;
  }

  /// The cause named by a member of a JSON body.
  public static Cause parse(String name, String field) {
    return Names.parse(Cause.class, name, field, "must be a stolen account or a system error");
  }

  /// The words on screens and in transcripts.
  public String zh() {
    return zh;
  }
}
