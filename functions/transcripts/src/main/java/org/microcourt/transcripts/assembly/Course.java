package org.microcourt.transcripts.assembly;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.microcourt.act.Act;
import org.microcourt.act.CallAct;
import org.microcourt.act.ConductAct;
import org.microcourt.act.DeadlineAct;
import org.microcourt.act.EvidenceAct;
import org.microcourt.act.ItemAct;
import org.microcourt.act.MotionAct;
import org.microcourt.record.Audience;
import org.microcourt.record.Entry;
import org.microcourt.session.Segment;
import org.microcourt.typeset.Block;

/// Prints the entries of a session in order under the headings of its sections. Entries that not
/// everybody may see are counted, never printed; a private talk appears as having taken place.
final class Course {

  private final Proceeding proceeding;
  private final Words words;
  private final ItemWords acts;
  private final ExhibitWords evidence;
  private final MotionWords motions;
  private final CallWords calls;
  private final FirstPage firstPage;
  private final Consumer<Block> out;
  private final Set<Segment> seen = EnumSet.noneOf(Segment.class);
  private Optional<Segment> current = Optional.empty();
  private String day = "";
  private int sections;
  private long printed;
  private long confidential;

  Course(Proceeding proceeding, Words words, FirstPage firstPage, Consumer<Block> out) {
    this.proceeding = proceeding;
    this.words = words;
    this.acts = new ItemWords(proceeding.items(), words);
    this.evidence = new ExhibitWords(proceeding.exhibits(), words);
    this.motions = new MotionWords(words);
    this.calls = new CallWords(words);
    this.firstPage = firstPage;
    this.out = out;
  }

  /// Prints everything from the opening to the close.
  void print(Iterable<Entry> record) {
    for (Entry entry : record) {
      if (entry.act() instanceof MotionAct motion) {
        motions.note(motion);
      }
      if (entry.seq() >= proceeding.opened().seq()) {
        print(entry);
      }
      if (entry.seq() == proceeding.closed().seq()) {
        return;
      }
    }
  }

  long printed() {
    return printed;
  }

  /// How many entries of the session are for the court or one side only.
  long confidential() {
    return confidential;
  }

  private void print(Entry entry) {
    switch (entry.act()) {
      case Act.SessionAdvanced(String session, Segment segment) when ours(session) ->
          section(entry, segment);
      case Act.SessionOpened(String session) when ours(session) -> {
        section(entry, Segment.OPENING);
        event(entry, words.speaker(entry.by()) + " 宣布" + type() + "开始");
      }
      case Act.TalkOpened(String session, var side) when ours(session) ->
          event(entry, "与" + side.zh() + "一方单独谈话开始，谈话内容不记入本笔录");
      case Act.TalkClosed(String session, var side) when ours(session) ->
          event(entry, "与" + side.zh() + "一方单独谈话结束");
      case ItemAct.ItemAnswered answered when answered.session().filter(this::ours).isPresent() ->
          answer(entry, answered);
      case ItemAct item when item.session().filter(this::ours).isPresent() ->
          event(entry, acts.of(entry, item));
      case DeadlineAct clock when clock.session().filter(this::ours).isPresent() ->
          event(entry, acts.of(clock));
      case Act act when entry.audience() instanceof Audience.Everyone -> open(entry, act);
      case Act act -> confidential += act.session().filter(this::ours).isPresent() ? 1 : 0;
    }
  }

  private void open(Entry entry, Act act) {
    switch (act) {
      case Act.MessagePosted message when message.session().filter(this::ours).isPresent() ->
          message(entry, message);
      case Act.MessageWithdrawn withdrawal
          when withdrawal.session().filter(this::ours).isPresent() ->
          event(entry, words.speaker(entry.by()) + " 撤回第 " + withdrawal.message() + " 条");
      case Act.SessionEntered entered when ours(entered.sessionId()) ->
          event(entry, words.speaker(entry.by()) + " 进入，身份已核验");
      case Act.SessionConsented consent when ours(consent.sessionId()) ->
          event(entry, words.speaker(entry.by()) + " " + firstPage.answer(consent));
      case Act.WitnessCalled(String session, String witness) when ours(session) ->
          event(entry, words.speaker(witness) + " 到庭作证");
      case Act.WitnessDismissed(String session, String witness) when ours(session) ->
          event(entry, words.speaker(witness) + " 作证完毕，退庭");
      case Act.SessionExtended extended when ours(extended.sessionId()) ->
          event(entry, words.speaker(entry.by()) + " " + extended(extended));
      case EvidenceAct.Filed filed when filed.session().filter(this::ours).isPresent() ->
          event(entry, evidence.filed(filed));
      case EvidenceAct.ExhibitOpined opined when opined.session().filter(this::ours).isPresent() ->
          said(entry, evidence.opined(opined));
      case EvidenceAct.RoundOpened opened when ours(opened.sessionId()) ->
          event(entry, words.speaker(entry.by()) + " " + evidence.opened(opened));
      case EvidenceAct.LateExplained late when late.session().filter(this::ours).isPresent() ->
          said(entry, evidence.explained(late));
      case EvidenceAct.LateRuled late when late.session().filter(this::ours).isPresent() ->
          said(entry, evidence.ruled(late));
      case EvidenceAct.ExhibitFound found when found.session().filter(this::ours).isPresent() ->
          said(entry, evidence.found(found));
      case Act.SessionClosed(String session, var reason) when ours(session) ->
          event(
              entry,
              calls.over(entry).map(call -> call + "；").orElse("")
                  + words.speaker(entry.by())
                  + " 宣布"
                  + type()
                  + "结束"
                  + reason.map(r -> "：" + r).orElse(""));
      case CallAct call when call.session().filter(this::ours).isPresent() -> call(entry, call);
      case ConductAct order when ours(order.sessionId()) ->
          event(entry, ConductWords.of(words, entry, order));
      case MotionAct motion -> event(entry, motions.of(entry, motion));
      case Act.ParticipantAdded(var participant) ->
          event(entry, words.speaker(participant) + " 加入");
      case Act.ParticipantRemoved(String id, String reason) ->
          event(entry, words.speaker(id) + " 退出：" + reason);
      default -> {}
    }
  }

  private String extended(Act.SessionExtended extended) {
    return "将期间延长至 " + words.minute(extended.period().to()) + "：" + extended.reason();
  }

  /// One line, when it is over.
  private void call(Entry entry, CallAct call) {
    calls.note(entry, call);
    if (call instanceof CallAct.Ended) {
      calls.over(entry).ifPresent(sentence -> event(entry, sentence));
    }
  }

  private void message(Entry entry, Act.MessagePosted message) {
    String text;
    if (proceeding.isWithdrawn(entry.seq())) {
      text = "（已撤回）";
    } else {
      String quote = message.quote().map(seq -> "（引第 " + seq + " 条）").orElse("");
      String to =
          message.mentions().isEmpty()
              ? ""
              : message.mentions().stream()
                  .map(words::speaker)
                  .collect(Collectors.joining("、", "（致 ", "）"));
      text = quote + to + message.text();
    }
    said(entry, text);
  }

  /// Also one that was sealed: with the session all answers are open.
  private void answer(Entry entry, ItemAct.ItemAnswered answered) {
    String head = "（答复" + proceeding.items().name(answered.item()) + acts.kept(answered) + "）";
    said(entry, head + answered.text());
  }

  private void said(Entry entry, String text) {
    day(entry);
    out.accept(
        new Block.Utterance(entry.seq(), words.clock(entry.at()), words.speaker(entry.by()), text));
    printed++;
  }

  private void event(Entry entry, String text) {
    day(entry);
    out.accept(new Block.Event(entry.seq(), words.clock(entry.at()), text));
    printed++;
  }

  private void section(Entry entry, Segment segment) {
    if (current.filter(segment::equals).isPresent()) {
      return;
    }
    current = Optional.of(segment);
    sections++;
    String again = seen.add(segment) ? "" : "（续）";
    String heading = Words.numeral(sections) + "、" + words.heading(segment) + again;
    if (entry.act() instanceof Act.SessionAdvanced) {
      out.accept(new Block.Section(entry.seq(), words.clock(entry.at()), heading));
      printed++;
    } else {
      out.accept(new Block.Heading(heading));
    }
  }

  private void day(Entry entry) {
    String today = words.day(entry.at());
    if (!today.equals(day)) {
      day = today;
      out.accept(new Block.Day(today));
    }
  }

  private boolean ours(String session) {
    return proceeding.plan().id().equals(session);
  }

  private String type() {
    return proceeding.plan().type().zh();
  }
}
