package org.microcourt.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.microcourt.deadline.Due;
import org.microcourt.deadline.Term;

/// Where an item is. `term` is its due time and clock, `issued` the entry of the issue; `answers`
/// and `rulings` are by party; `requests` wait for the judge. Once `opened` sealed answers stay
/// open, also when the time is prolonged later.
public record ItemState(
    ItemPlan plan,
    Term term,
    long issued,
    Stage stage,
    Map<String, List<Answer>> answers,
    Map<Long, Request> requests,
    Map<String, Ruling> rulings,
    boolean opened) {

  /// Running; over by time; taken back by the judge; over with its session.
  public enum Stage {
    OPEN,
    EXPIRED,
    WITHDRAWN,
    CLOSED
  }

  /// An answer: its entry, and whether it came after the due time.
  public record Answer(long seq, boolean late) {}

  /// A party's wish for another due time, in the entry `seq`; `restoration` when the time was over.
  public record Request(long seq, String party, Due due, boolean restoration) {}

  public ItemState {
    answers = Map.copyOf(answers);
    requests = Map.copyOf(requests);
    rulings = Map.copyOf(rulings);
  }

  /// As issued by the entry `seq`.
  public static ItemState of(ItemPlan plan, Due due, Instant since, long seq) {
    return new ItemState(
        plan, Term.first(due, since), seq, Stage.OPEN, Map.of(), Map.of(), Map.of(), false);
  }

  /// Until when an answer is in time.
  public Due due() {
    return term.due();
  }

  /// Whether it runs.
  public boolean isOpen() {
    return stage == Stage.OPEN;
  }

  /// Whether it may still be answered: late answers are kept, too.
  public boolean takesAnswers() {
    return stage == Stage.OPEN || stage == Stage.EXPIRED;
  }

  /// Whether answers may be seen: always, unless they are to be revealed together and somebody may
  /// still answer in time.
  public boolean isRevealed() {
    return !plan.reveal() || opened || !isOpen() || silent().isEmpty();
  }

  /// The addressees without an answer.
  public List<String> silent() {
    return plan.addressees().stream().filter(party -> !answers.containsKey(party)).toList();
  }

  /// With one more answer.
  public ItemState answered(String party, Answer answer) {
    Map<String, List<Answer>> all = new LinkedHashMap<>(answers);
    List<Answer> own = new ArrayList<>(answers.getOrDefault(party, List.of()));
    own.add(answer);
    all.put(party, List.copyOf(own));
    return new ItemState(plan, term, issued, stage, all, requests, rulings, opened);
  }

  /// Running again, or still, until another due time.
  public ItemState until(Due next, int version, Instant from) {
    Term moved = term.moved(next, version, from);
    return new ItemState(plan, moved, issued, Stage.OPEN, answers, requests, rulings, isRevealed());
  }

  /// In another stage.
  public ItemState at(Stage next) {
    return new ItemState(plan, term, issued, next, answers, requests, rulings, opened);
  }

  /// Reminded at a point before the due time.
  public ItemState reminded(String point) {
    Term after = term.reminded(point);
    return new ItemState(plan, after, issued, stage, answers, requests, rulings, opened);
  }

  /// After its time was found over.
  public ItemState expired() {
    return new ItemState(
        plan, term.ended(), issued, Stage.EXPIRED, answers, requests, rulings, opened);
  }

  /// With a request that waits.
  public ItemState requested(Request request) {
    Map<Long, Request> all = new LinkedHashMap<>(requests);
    all.put(request.seq(), request);
    return new ItemState(plan, term, issued, stage, answers, all, rulings, opened);
  }

  /// Without a request that the judge has decided.
  public ItemState decided(long request) {
    Map<Long, Request> all = new LinkedHashMap<>(requests);
    all.remove(request);
    return new ItemState(plan, term, issued, stage, answers, all, rulings, opened);
  }

  /// With the judge's ruling on a party's answer or silence.
  public ItemState ruled(String party, Ruling ruling) {
    Map<String, Ruling> all = new LinkedHashMap<>(rulings);
    all.put(party, ruling);
    return new ItemState(plan, term, issued, stage, answers, requests, all, opened);
  }
}
