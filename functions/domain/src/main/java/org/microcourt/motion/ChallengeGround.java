package org.microcourt.motion;

import org.microcourt.json.Names;

/// Why somebody may not sit in the case (民诉法 art. 47).
public enum ChallengeGround {
  KINSHIP("是本案当事人或者当事人、诉讼代理人的近亲属"),
  INTEREST("与本案有利害关系"),
  OTHER_RELATION("与本案当事人、诉讼代理人有其他关系，可能影响公正审理"),
  FAVOURS("接受请客送礼，或者违反规定会见当事人、诉讼代理人");

  private final String zh;

  ChallengeGround(String zh) {
    this.zh = zh;
  }

  /// The ground named by a member of a JSON body.
  public static ChallengeGround parse(String name, String field) {
    return Names.parse(ChallengeGround.class, name, field, "must be a ground of a challenge");
  }

  /// The words on screens and in transcripts.
  public String zh() {
    return zh;
  }
}
