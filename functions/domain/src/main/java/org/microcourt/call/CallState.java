package org.microcourt.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.record.Audience;

/// A call and what became of it: who made it in which entry, for whom, and who of the callees
/// `joined` it at any time, is `present` now or `declined` it; `answered` is when the first of them
/// joined, `end` when it was over. Whoever makes a call is in it.
public record CallState(
    String id,
    String by,
    long seq,
    Instant at,
    Optional<String> session,
    Audience audience,
    Medium medium,
    List<String> callees,
    List<String> joined,
    List<String> present,
    List<String> declined,
    Optional<Instant> answered,
    Optional<Instant> end) {

  public CallState {
    callees = List.copyOf(callees);
    joined = List.copyOf(joined);
    present = List.copyOf(present);
    declined = List.copyOf(declined);
  }

  /// Whether it goes on.
  public boolean isOpen() {
    return end.isEmpty();
  }

  /// Whether somebody made it or was called.
  public boolean concerns(String participant) {
    return by.equals(participant) || callees.contains(participant);
  }

  /// Whether somebody was called and has neither come nor declined.
  public boolean waitsFor(String participant) {
    return isOpen() && missed().contains(participant);
  }

  /// The callees that have neither come nor declined.
  public List<String> missed() {
    return callees.stream().filter(p -> !joined.contains(p) && !declined.contains(p)).toList();
  }

  /// The same, with somebody in it.
  public CallState joinedBy(String participant, Instant when) {
    boolean callee = callees.contains(participant);
    return with(
        callee ? and(joined, participant) : joined,
        and(present, participant),
        declined.stream().filter(p -> !p.equals(participant)).toList(),
        callee && answered.isEmpty() ? Optional.of(when) : answered);
  }

  /// The same, without somebody.
  public CallState leftBy(String participant) {
    List<String> others = present.stream().filter(p -> !p.equals(participant)).toList();
    return with(joined, others, declined, answered);
  }

  /// The same, declined by somebody.
  public CallState declinedBy(String participant) {
    return with(joined, present, and(declined, participant), answered);
  }

  /// The same, over.
  public CallState ended(Instant when) {
    return new CallState(
        id,
        by,
        seq,
        at,
        session,
        audience,
        medium,
        callees,
        joined,
        List.of(),
        declined,
        answered,
        Optional.of(when));
  }

  private CallState with(
      List<String> whoJoined,
      List<String> whoIsThere,
      List<String> whoDeclined,
      Optional<Instant> when) {
    return new CallState(
        id,
        by,
        seq,
        at,
        session,
        audience,
        medium,
        callees,
        whoJoined,
        whoIsThere,
        whoDeclined,
        when,
        end);
  }

  private static List<String> and(List<String> all, String one) {
    if (all.contains(one)) {
      return all;
    }
    List<String> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  /// `{"call","by","seq","at","session"?,"audience","medium","callees","joined","present",
  /// "declined","answered"?,"end"?}`
  public Json.Obj toJson() {
    return Json.obj(
        "call", id,
        "by", by,
        "seq", seq,
        "at", at,
        "session", session,
        "audience", audience.text(),
        "medium", medium,
        "callees", callees,
        "joined", joined,
        "present", present,
        "declined", declined,
        "answered", answered,
        "end", end);
  }

  /// Reads what `toJson` writes.
  public static CallState fromJson(Json.Obj json) {
    return new CallState(
        json.requireString("call"),
        json.requireString("by"),
        json.requireLong("seq"),
        Instants.parse(json.requireString("at"), "at"),
        json.string("session"),
        Audience.parse(json.requireString("audience")),
        Medium.parse(json.requireString("medium"), "medium"),
        json.strings("callees"),
        json.strings("joined"),
        json.strings("present"),
        json.strings("declined"),
        json.string("answered").map(text -> Instants.parse(text, "answered")),
        json.string("end").map(text -> Instants.parse(text, "end")));
  }
}
