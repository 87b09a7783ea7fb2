package org.microcourt.transcripts.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.microcourt.act.Act;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.ItemAct;
import org.microcourt.deadline.Due;
import org.microcourt.item.ItemPlan;
import org.microcourt.item.Ruling;
import org.microcourt.record.Entry;
import org.microcourt.typeset.Block;

/// The litigation items of a session: what was asked of whom until when, who answered in which
/// entry, and what the judge said to lateness and silence.
final class Items {
  private final SequencedMap<String, Item> items = new LinkedHashMap<>();

  private static final class Item {
    final ItemPlan plan;
    Due due;
    final Map<String, List<String>> answers = new LinkedHashMap<>();
    final Map<String, Ruling> rulings = new LinkedHashMap<>();
    int extensions;
    String end = "";

    Item(ItemPlan plan, Due due) {
      this.plan = plan;
      this.due = due;
    }
  }

  /// Follows an entry of the session.
  void follow(Entry entry, Act act) {
    switch (act) {
      case ItemAct.ItemIssued(ItemPlan plan, String _, Due due) ->
          items.put(plan.id(), new Item(plan, due));
      case ItemAct.ItemAnswered answered ->
          of(answered.item()).ifPresent(item -> answered(item, entry, answered));
      case ItemAct.ItemExtended extended -> {
        of(extended.item()).ifPresent(item -> extended(item, extended.due()));
        extended.also().forEach(m -> of(m.item()).ifPresent(i -> extended(i, extended.due())));
      }
      case ItemAct.ItemWithdrawn withdrawn ->
          of(withdrawn.item()).ifPresent(item -> item.end = "已撤回：" + withdrawn.reason());
      case ItemAct.ItemRuled ruled ->
          of(ruled.item()).ifPresent(item -> item.rulings.put(ruled.party(), ruled.ruling()));
      case DeadlineAct.Expired expired ->
          of(expired.subject().text()).ifPresent(item -> item.end = "期限已届满");
      default -> {}
    }
  }

  private Optional<Item> of(String id) {
    return Optional.ofNullable(items.get(id));
  }

  private static void answered(Item item, Entry entry, ItemAct.ItemAnswered answered) {
    String seq = "第 " + entry.seq() + " 条" + (answered.late() ? "（逾期）" : "");
    item.answers.computeIfAbsent(answered.party(), _ -> new ArrayList<>()).add(seq);
  }

  private static void extended(Item item, Due due) {
    item.due = due;
    item.extensions++;
    item.end = "";
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /// `举证“提交付款凭证”`
  String name(String id) {
    return of(id).map(item -> item.plan.type().zh() + "“" + item.plan.title() + "”").orElse(id);
  }

  /// One field for each item, with its due time, answers, silence and rulings.
  void print(Words words, Consumer<Block> out) {
    if (isEmpty()) {
      return;
    }
    out.accept(new Block.Heading("诉讼事项"));
    for (Item item : items.values()) {
      out.accept(new Block.Field("事项 " + item.plan.id().substring(1), summary(item, words)));
    }
  }

  private static String summary(Item item, Words words) {
    String moved = item.extensions == 0 ? "" : "（经延长 %d 次）".formatted(item.extensions);
    String parties =
        item.plan.addressees().stream()
            .map(party -> party(item, party, words))
            .collect(Collectors.joining("；"));
    return "%s“%s”，届满时间 %s%s。%s。%s"
        .formatted(
            item.plan.type().zh(),
            item.plan.title(),
            words.end(item.due.at()),
            moved,
            parties,
            item.end.isEmpty() ? "" : item.end + "。");
  }

  private static String party(Item item, String party, Words words) {
    List<String> answers = item.answers.getOrDefault(party, List.of());
    String reply = answers.isEmpty() ? "未答复" : "答复见" + String.join("、", answers);
    Ruling ruling = item.rulings.get(party);
    return words.speaker(party) + reply + (ruling == null ? "" : "，" + ruling.zh());
  }
}
