package org.microcourt.courtroom.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.microcourt.courtroom.Courtroom;
import org.microcourt.courtroom.SessionState;
import org.microcourt.courtroom.TranscriptState;
import org.microcourt.courtroom.frame.Request.Section;
import org.microcourt.courtroom.view.MyCourtrooms.Mine;
import org.microcourt.deadline.Deadlines;
import org.microcourt.item.ItemState;
import org.microcourt.item.ItemState.Answer;
import org.microcourt.item.ItemState.Request;
import org.microcourt.item.ItemState.Stage;
import org.microcourt.json.Instants;
import org.microcourt.json.Json;
import org.microcourt.session.Mode;
import org.microcourt.session.Period;
import org.microcourt.signing.Application;

/// What one courtroom has for the board of its judge or clerk.
final class BoardLines {
  private static final Duration SOON = Duration.ofDays(7);

  /// What was missed longer ago has been dealt with outside of items.
  private static final Duration LONG_AGO = Duration.ofDays(30);

  private final Courtroom courtroom;
  private final Instant now;
  private final Map<Section, List<Keyed>> lines = new EnumMap<>(Section.class);
  private final Map<String, ItemState> overdue = new HashMap<>();

  private BoardLines(Courtroom courtroom, Instant now) {
    this.courtroom = courtroom;
    this.now = now;
  }

  /// The lines by section, and the overdue items by the key of their line.
  record Lines(
      Courtroom courtroom, Map<Section, List<Keyed>> sections, Map<String, ItemState> overdue) {}

  static Lines of(Mine mine, long unread, Instant now) {
    BoardLines board = new BoardLines(mine.courtroom(), now);
    mine.courtroom().items().forEach(board::item);
    mine.courtroom().sessions().forEach(board::session);
    if (unread > 0) {
      // The key sorts the courtroom with most unread first.
      String key = "%03d".formatted(999 - unread) + ":" + mine.courtroom().id();
      board.line(Section.UNREAD, key, List.of(), Json.obj("unread", unread));
    }
    return new Lines(mine.courtroom(), board.lines, board.overdue);
  }

  private void line(Section section, String key, List<String> names, Json.Obj json) {
    add(section, new Keyed(key, () -> ItemView.in(courtroom, names, json)));
  }

  private void add(Section section, Keyed line) {
    lines.computeIfAbsent(section, _ -> new ArrayList<>()).add(line);
  }

  private String key(Instant at, String what) {
    return Instants.text(at) + ":" + courtroom.id() + ":" + what;
  }

  private void item(ItemState item) {
    Instant due = item.due().at();
    List<String> late = undecided(item);
    boolean over = item.stage() == Stage.EXPIRED || (item.isOpen() && !due.isAfter(now));
    boolean missed = over && isMissed(item) && due.plus(LONG_AGO).isAfter(now);
    String key = key(due, item.plan().id());
    if (missed || (!late.isEmpty() && item.stage() != Stage.WITHDRAWN)) {
      overdue.put(key, item);
      add(Section.OVERDUE, new Keyed(key, () -> view(item).with("late", Json.of(late))));
    } else if (item.isOpen() && !over && !due.isAfter(now.plus(SOON))) {
      add(Section.DUE, new Keyed(key, () -> view(item)));
    }
    if (item.takesAnswers()) {
      ItemView.requests(item).forEach(request -> request(item, request));
    }
  }

  private Json.Obj view(ItemState item) {
    return ItemView.in(courtroom, item.plan().addressees(), ItemView.of(item));
  }

  private static boolean isMissed(ItemState item) {
    return item.silent().stream().anyMatch(party -> !item.rulings().containsKey(party));
  }

  /// The parties of whose late answer nobody has said whether it counts.
  private static List<String> undecided(ItemState item) {
    return item.answers().entrySet().stream()
        .filter(answers -> answers.getValue().stream().anyMatch(Answer::late))
        .map(Map.Entry::getKey)
        .filter(party -> !item.rulings().containsKey(party))
        .sorted()
        .toList();
  }

  private void request(ItemState item, Request request) {
    Json.Obj json =
        Json.obj(
            "item", item.plan().id(),
            "title", item.plan().title(),
            "type", item.plan().type(),
            "request", request.seq(),
            "party", request.party(),
            "due", request.due().toJson(),
            "restoration", request.restoration());
    // The time that it asks to prolong says how pressing it is.
    String key = key(item.due().at(), item.plan().id()) + ":" + request.seq();
    line(Section.REQUESTS, key, List.of(request.party()), json);
  }

  private void session(SessionState session) {
    Optional<Instant> end = session.plan().period().map(Period::to);
    if (session.isOpen() && session.plan().mode() == Mode.ASYNCHRONOUS && end.isPresent()) {
      List<String> silent = Deadlines.silent(courtroom, session);
      Json.Obj json =
          named(session)
              .with("to", end.get())
              .with("over", !end.get().isAfter(now))
              .with("atEnd", Json.of(session.plan().atEnd().name()))
              .with("silent", Json.of(silent));
      line(Section.SESSIONS, key(end.get(), session.plan().id()), silent, json);
    }
    session.transcript().ifPresent(transcript -> transcript(session, transcript));
  }

  /// One that the judge has not finalized: for whom and what it waits.
  private void transcript(SessionState session, TranscriptState transcript) {
    Instant due = transcript.term().map(t -> t.due().at()).orElse(transcript.draft().at());
    if (transcript.finalized().isEmpty() && due.plus(LONG_AGO).isAfter(now)) {
      List<String> silent = Deadlines.silent(courtroom, transcript);
      Json.Obj json =
          named(session)
              .and(Json.obj("due", transcript.term().map(term -> term.due().toJson())))
              .with("over", !transcript.isRunning(now))
              .with("silent", Json.of(silent))
              .with("applications", transcript.open().stream().map(Application::seq).toList());
      line(Section.TRANSCRIPTS, key(due, session.plan().id()), silent, json);
    }
  }

  private static Json.Obj named(SessionState session) {
    return Json.obj(
        "session", session.plan().id(),
        "title", session.plan().title(),
        "type", session.plan().type());
  }
}
