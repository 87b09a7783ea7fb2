package org.microcourt.transcripts.assembly;

import java.util.stream.Collectors;
import org.microcourt.act.EvidenceAct;
import org.microcourt.exhibit.Described;
import org.microcourt.exhibit.Exhibit;
import org.microcourt.exhibit.Opinion;

/// What was filed and said of exhibits, in the words of a transcript.
record ExhibitWords(Exhibits exhibits, Words words) {
  String filed(EvidenceAct.Filed filed) {
    String document = "电子卷宗第" + filed.document().number() + "号";
    String what =
        filed
            .exhibit()
            .map(e -> e.label() + "“" + e.described().name() + "”（" + document + "）" + stated(e))
            .orElseGet(() -> "材料“" + filed.document().title() + "”（" + document + "）");
    return words.speaker(filed.sender())
        + " 提交"
        + what
        + filed.caption().map(caption -> "。附言：" + caption).orElse("");
  }

  private static String stated(Exhibit exhibit) {
    Described d = exhibit.described();
    return (d.source().isEmpty() ? "" : "，来源：" + d.source())
        + (d.content().isEmpty() ? "" : "，内容：" + d.content())
        + (d.purpose().isEmpty() ? "" : "，证明对象：" + d.purpose())
        + (exhibit.late() ? "，逾期提交" : "");
  }

  String opined(EvidenceAct.ExhibitOpined opined) {
    Opinion o = opined.opinion();
    String points = o.points().stream().map(ExhibitWords::point).collect(Collectors.joining("；"));
    return "（质证"
        + exhibits.name(opined.exhibit())
        + "）真实性："
        + o.authenticity().zh()
        + "，合法性："
        + o.legality().zh()
        + "，关联性："
        + o.relevance().zh()
        + (o.differs() ? "。异议：与原件不符" : "")
        + o.force().map(force -> "。证明力：" + force).orElse("")
        + (o.reasons().isEmpty() ? "" : "。" + o.reasons())
        + (points.isEmpty() ? "" : "　" + points);
  }

  private static String point(Opinion.Point point) {
    String where =
        point
            .page()
            .map(page -> "第" + page + "页")
            .or(() -> point.second().map(second -> "第" + second + "秒"))
            .orElse("");
    return where + "：" + point.text();
  }

  String opened(EvidenceAct.RoundOpened opened) {
    return "宣布第" + opened.number() + "轮举证质证：" + opened.round().zh();
  }

  String explained(EvidenceAct.LateExplained late) {
    return "（说明逾期提交" + exhibits.name(late.exhibit()) + "的理由）" + late.reason();
  }

  String ruled(EvidenceAct.LateRuled late) {
    return "对逾期提交的" + exhibits.name(late.exhibit()) + late.ruling().zh() + "。理由：" + late.reason();
  }

  String found(EvidenceAct.ExhibitFound found) {
    return exhibits.name(found.exhibit()) + found.finding().zh() + "。理由：" + found.reason();
  }
}
