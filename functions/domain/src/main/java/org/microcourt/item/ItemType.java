package org.microcourt.item;

import org.microcourt.json.Names;

/// What an item asks for.
public enum ItemType {
  QUESTION("询问", "Question"),
  PRODUCE_EVIDENCE("举证", "Produce evidence"),
  OPINION("质证意见", "Opinion on evidence"),
  CONFIRM_FACTS("确认无争议事实", "Confirm undisputed facts"),
  STATEMENT("陈述诉辩意见", "State claims or defence"),
  FREE("其他事项", "Other");

  private final String zh;
  private final String en;

  ItemType(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /// The type named by a member of a JSON body.
  public static ItemType parse(String name, String field) {
    return Names.parse(ItemType.class, name, field, "must be a type of item");
  }

  /// Whether silence on it can be held to be an admission (证据规定 art. 4).
  public boolean asksForFacts() {
    return this == QUESTION || this == CONFIRM_FACTS;
  }

  /// The name on screens and in transcripts.
  public String zh() {
    return zh;
  }

  /// The name in English.
  public String en() {
    return en;
  }
}
