package org.microcourt.transcripts.assembly;

import java.util.List;
import java.util.stream.Collectors;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.ItemAct;
import org.microcourt.calendar.DueTime;
import org.microcourt.deadline.Due;
import org.microcourt.deadline.Subject;
import org.microcourt.record.Entry;

/// What happened to a litigation item or a period, in the words of a transcript.
record ItemWords(Items items, Words words) {
  String of(Entry entry, ItemAct act) {
    String who = words.speaker(entry.by());
    String item = items.name(act.item());
    return switch (act) {
      case ItemAct.ItemIssued issued ->
          who
              + " 向"
              + people(issued.plan().addressees())
              + "发出诉讼事项："
              + item
              + "。"
              + issued.text()
              + "　届满时间："
              + due(issued.due())
              + (issued.plan().reveal() ? "。各方答复同时公开" : "")
              + (issued.plan().explained() ? "。已说明逾期不答复的后果" : "");
      case ItemAct.ItemAnswered answered -> who + " 答复" + item + "：" + answered.text();
      case ItemAct.ExtensionRequested asked ->
          who
              + (asked.obstacleEnded().isPresent() ? " 申请顺延期限：" : " 申请延长期限：")
              + item
              + "，至 "
              + words.end(asked.due().at())
              + "。理由："
              + asked.reason();
      case ItemAct.ItemExtended extended ->
          who
              + " 准许延长："
              + item
              + "，届满时间改为 "
              + due(extended.due())
              + extended.reason().map(reason -> "。理由：" + reason).orElse("")
              + also(extended.also());
      case ItemAct.ExtensionRefused refused ->
          who + " 不准许第 " + refused.request() + " 条的申请：" + item + "。理由：" + refused.reason();
      case ItemAct.ItemWithdrawn withdrawn -> who + " 撤回" + item + "。理由：" + withdrawn.reason();
      case ItemAct.ItemRuled ruled ->
          who
              + " 就"
              + words.speaker(ruled.party())
              + "对"
              + item
              + "："
              + ruled.ruling().zh()
              + "。理由："
              + ruled.reason();
    };
  }

  String of(DeadlineAct act) {
    String what =
        switch (act.subject()) {
          case Subject.Item(String id) -> items.name(id);
          case Subject.Period(String _) -> "本次诉讼活动的期间";
          case Subject.Confirmation(String _) -> "核对笔录的期间";
          case Subject.Upload(String _) -> "提交文件的期间";
        };
    return switch (act) {
      case DeadlineAct.Reminded reminded -> what + "将届满，已提醒" + people(reminded.silent());
      case DeadlineAct.Expired expired ->
          what + "已届满" + (expired.silent().isEmpty() ? "" : "，" + people(expired.silent()) + "未答复");
    };
  }

  /// What is marked about an answer: the documents named, and whether it came late.
  String kept(ItemAct.ItemAnswered answered) {
    String documents =
        answered.documents().stream()
            .map(number -> "第" + number + "号")
            .collect(Collectors.joining("、"));
    return (documents.isEmpty() ? "" : "，附卷宗材料" + documents) + (answered.late() ? "，逾期" : "");
  }

  private String due(Due due) {
    String articles =
        due.computation()
            .map(DueTime::articles)
            .map(all -> "（依" + String.join("、", all) + "计算）")
            .orElse("");
    return words.end(due.at()) + articles;
  }

  private String also(List<ItemAct.Moved> moved) {
    return moved.isEmpty()
        ? ""
        : "。其他当事人的举证期限同时延长："
            + moved.stream().map(m -> items.name(m.item())).collect(Collectors.joining("、"));
  }

  private String people(List<String> ids) {
    return ids.stream().map(words::speaker).collect(Collectors.joining("、"));
  }
}
